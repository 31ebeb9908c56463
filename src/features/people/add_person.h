#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/people/person_input.h"
#include "platform/db/database.h"

namespace baeumgil {

// The newcomer has no password yet: an invitation comes with it (features/sign_in).
Result<PersonId> add_person(Database&, Actor const&, PersonInput const&);
// The same within a change under way; is_example marks people who do not exist.
struct NewPerson {
  PersonInput input{};
  Roles roles{};
  bool is_example{false};
};
Result<PersonId> add_person(Tx&, Actor const&, NewPerson);

}  // namespace baeumgil
