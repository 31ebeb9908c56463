#include "features/contacts/contact_corner_line.h"

#include "features/cases/case.h"
#include "features/contacts/contact_store.h"

namespace baeumgil {

std::optional<CaseCorner> contact_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  if (found.host.is_nil()) return std::nullopt;
  auto corner = CaseCorner{.id = "case-contacts", .heading_key = "contact.list", .empty_key = "contact.none"};
  for (auto const& contact : list_contacts(tx, actor, found.host))
    corner.lines.push_back({.text = name_and_post(contact), .meta = place_and_reach(contact)});
  corner.links = {{.text = locale.words(actor.language, "contact.open"), .path = contacts_path(found.host)}};
  return corner;
}

}  // namespace baeumgil
