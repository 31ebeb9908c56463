#include "features/contacts/contact.h"

namespace baeumgil {

bool may_add_contact(Actor const& actor) { return actor.is_signed_in() && !actor.has(Role::auditor); }

bool may_remove_contact(Actor const& actor, Contact const& contact) {
  return actor.is_signed_in() && (actor.has(Role::programme_officer) || actor.person == contact.added_by);
}

}  // namespace baeumgil
