#include "features/people/person.h"

namespace baeumgil {

bool may_manage_people(Actor const& actor) { return actor.has(Role::administrator); }

bool may_see_contact(Actor const& actor, Person const& person) {
  return actor.has(Role::administrator) || actor.has(Role::programme_officer) || actor.person == person.id ||
         actor.department == person.department;
}

bool may_see_account(Actor const& actor, Person const& person) {
  return actor.has(Role::administrator) || actor.has(Role::auditor) || actor.person == person.id;
}

}  // namespace baeumgil
