#pragma once
// An administrator changes what the institution says of itself.

#include "base/result.h"
#include "features/settings/settings.h"
#include "platform/db/database.h"

namespace baeumgil {

struct SettingsInput {
  std::string official_name{};
  std::string english_name{};
  std::string address{};
  std::string sender_title{};
  std::string contact{};
  std::string host_contact{};
  std::string mail_sender_name{};
  Language language{Language::ko};
  bool has_masthead{false};
  int version{0};  // that was read
};

// How long each may be, in characters.
inline constexpr int kNameLimit = 60;
inline constexpr int kEnglishLimit = 100;
inline constexpr int kBlockLimit = 300;

Result<InstitutionId> change_settings(Database&, Actor const&, SettingsInput const&);

}  // namespace baeumgil
