#pragma once
// What the settings page shows.

#include <string>

#include "platform/html/components.h"

namespace baeumgil {

struct SettingsView {
  std::string title{};
  ErrorSummary summary{};
  int version{0};
  TextField official_name{};
  TextField english_name{};
  TextField sender_title{};
  TextArea address{};
  TextField contact{};
  TextField host_contact{};
  TextField mail_sender_name{};
  SelectField language{};
  CheckField has_masthead{};
  FileField mark{};
  std::string mark_path{};  // of the picture that is set
  ActionButton remove_mark{};
};

void render(Html&, SettingsView const&);

}  // namespace baeumgil
