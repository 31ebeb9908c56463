#include "features/adoptions/card_mark.h"

#include "features/adoptions/adoption.h"

namespace baeumgil {

std::vector<CardParty> card_parties(Actor const& actor, Adoption const& adoption) {
  auto parties = std::vector<CardParty>{};
  if (!actor.is_signed_in()) return parties;
  if (!adoption.owner_department.is_nil() && actor.heads(adoption.owner_department)) parties.push_back(CardParty::owner);
  if (actor.has(Role::programme_officer)) parties.push_back(CardParty::programme);
  if (actor.has(Role::executive)) parties.push_back(CardParty::executive);
  return parties;
}

bool may_mark_card(Actor const& actor, Adoption const& adoption) { return adoption.started_on && !card_parties(actor, adoption).empty(); }

}  // namespace baeumgil
