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
// Within a change under way that has asked both questions already: what was gained and what was lost, each told to the log.
void change_roles(Tx&, Actor const&, Person, Roles);

}  // namespace baeumgil
