#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/people/person_input.h"
#include "platform/db/database.h"

namespace baeumgil {

// To another department. Roles held for the old one (its head, its owner officer) end with it.
Result<PersonId> transfer_person(Database&, Actor const&, PersonId, DepartmentId to);
Result<Person> transfer_person(Tx&, Actor const&, Person, DepartmentId to);

}  // namespace baeumgil
