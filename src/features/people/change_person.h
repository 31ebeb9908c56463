#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/people/person_input.h"
#include "platform/db/database.h"

namespace baeumgil {

// What stands in the record but the department, which changes by transfer. `version` is of the row that was looked at.
Result<PersonId> change_person(Database&, Actor const&, PersonId, PersonInput const&, int version);
// The same within a change under way, of the row as it was read.
Result<Person> change_person(Tx&, Actor const&, Person, PersonInput);

}  // namespace baeumgil
