#include "features/contacts/contact.h"

#include "base/text.h"

namespace baeumgil {

bool may_add_contact(Actor const& actor) { return actor.is_signed_in() && !actor.has(Role::auditor); }

bool may_remove_contact(Actor const& actor, Contact const& contact) {
  return actor.is_signed_in() && (actor.has(Role::programme_officer) || actor.person == contact.added_by);
}

std::string name_and_post(Contact const& contact) { return contact.post.empty() ? contact.name : contact.name + " " + contact.post; }

std::string place_and_reach(Contact const& contact) {
  auto parts = std::vector<std::string>{contact.department, contact.phone, contact.email};
  std::erase(parts, "");
  return join(parts, " · ");
}

}  // namespace baeumgil
