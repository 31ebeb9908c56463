#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/sign_in/password_rules.h"
#include "features/sign_in/sign_in_settings.h"
#include "platform/db/database.h"

namespace baeumgil {

// The letter that carries the link; written by the page, which knows the words and the address. No subject: no mail.
struct InvitationLetter {
  std::string token{};  // of new_session_token()
  std::string subject{};
  std::string text{};
};

// A newcomer chooses the first password, or somebody who forgot it a new one. The link before loses its force.
Result<PersonId> invite_person(Database&, SignInSettings const&, Actor const&, PersonId, InvitationLetter const&);

// Whose invitation this is; not found when it is used, old or never was.
Result<PasswordOwner> find_invited(Database&, std::string_view token);
// Sets the password and ends every session there was.
Result<Done> accept_invitation(Database&, SignInSettings const&, std::string_view token, std::string const& password);

}  // namespace baeumgil
