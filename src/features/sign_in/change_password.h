#pragma once

#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "features/sign_in/sign_in_settings.h"
#include "platform/db/database.h"

namespace baeumgil {

struct PasswordChange {
  std::string current{};
  std::string password{};
  std::string_view session_token{};  // the session that stays
};
// Every other session ends.
Result<Done> change_password(Database&, SignInSettings const&, Actor const&, PasswordChange const&);

// One's own sessions: one of them, or all.
Result<Done> end_own_session(Database&, Actor const&, SessionId);
Result<Done> sign_out_everywhere(Database&, Actor const&);

}  // namespace baeumgil
