#pragma once

#include <string>

#include "base/result.h"
#include "features/sign_in/sign_in_settings.h"
#include "platform/db/database.h"

namespace baeumgil {

struct SignInRequest {
  InstitutionId institution{};
  std::string login{};  // mail address or staff number
  std::string password{};
  std::string origin{};
  std::string browser{};
  std::string request_id{};
};

// The token of a new session. Whatever is wrong, the answer is the same sentence: nobody learns who has an account here.
Result<std::string> sign_in(Database&, SignInSettings const&, SignInRequest const&);
// How long a subject with this many failures waits after the last one.
std::int64_t delay_after(int failures, Patience const&);

Result<Done> sign_out(Database&, Actor const&, std::string_view session_token);

}  // namespace baeumgil
