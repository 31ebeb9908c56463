#pragma once
// The form that sends a case by mail.

#include <string>

#include "platform/html/components.h"

namespace baeumgil {

struct CaseMailView {
  std::string case_path{};
  std::string case_title{};
  std::string public_state{};  // text: whether somebody outside may have it
  ErrorSummary summary{};
  TextArea to{};
  TextField email{};
  TextArea message{};
};

void render(Html&, CaseMailView const&);

}  // namespace baeumgil
