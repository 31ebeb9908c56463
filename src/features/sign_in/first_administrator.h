#pragma once
// How an empty installation gets its first person, and how a further institution gets its administrator.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "features/people/person_input.h"
#include "features/sign_in/sign_in_settings.h"
#include "platform/db/database.h"

namespace baeumgil {

struct NewAdministrator {
  InstitutionId institution{};
  std::string department{};  // by name; made when there is none of it
  PersonInput person{};      // its department is found or made
  std::string password{};
};

// None when the installation already serves somebody. `serve` prints it at start; the one before loses its force.
std::optional<std::string> create_first_administrator_token(Database&);
bool is_first_administrator_token(Database&, std::string_view token);
// From the page that the token opens: only while the installation serves nobody.
Result<PersonId> create_first_administrator(Database&, SignInSettings const&, std::string_view token, NewAdministrator const&);
// From the command line, for any institution of the directory.
Result<PersonId> create_administrator(Database&, SignInSettings const&, NewAdministrator const&);

}  // namespace baeumgil
