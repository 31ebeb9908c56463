#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/people/person_input.h"
#include "platform/db/database.h"

namespace baeumgil {

// A department has one head at a time. The last administrator cannot lose the role.
Result<PersonId> give_role(Database&, Actor const&, PersonId, Role);
Result<PersonId> take_role(Database&, Actor const&, PersonId, Role);

}  // namespace baeumgil
