#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/people/person_input.h"
#include "platform/db/database.h"

namespace baeumgil {

// Who left can no longer sign in; everything done stays under the name. Nobody deactivates oneself.
Result<PersonId> deactivate_person(Database&, Actor const&, PersonId, std::string const& reason);
Result<PersonId> reactivate_person(Database&, Actor const&, PersonId);

}  // namespace baeumgil
