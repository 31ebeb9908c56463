#include "features/stand_ins/stand_in.h"

namespace baeumgil {

bool may_name_any_stand_in(Actor const& actor) { return actor.has(Role::programme_officer) || actor.has(Role::administrator); }

bool may_name_stand_in(Actor const& actor, PersonId principal) {
  return may_name_any_stand_in(actor) || (actor.is_signed_in() && actor.person == principal);
}

bool may_end_stand_in(Actor const& actor, StandIn const& stand_in) {
  return !stand_in.ended_on && (may_name_stand_in(actor, stand_in.principal) || stand_in.named_by == actor.person);
}

}  // namespace baeumgil
