#include "features/adoptions/benefit.h"

namespace baeumgil {

bool may_record_benefit(Actor const& actor, Adoption const& adoption) {
  auto const is_in_force = adoption.state == AdoptionState::implemented || adoption.state == AdoptionState::measured ||
                           adoption.state == AdoptionState::closed_success || adoption.state == AdoptionState::closed_no_effect;
  auto const is_owner = actor.department == adoption.owner_department && !adoption.owner_department.is_nil() &&
                        (actor.has(Role::owner_officer) || actor.has(Role::department_head));
  return is_in_force && is_owner;
}

bool may_confirm_benefits(Actor const& actor) { return actor.has(Role::accounting_officer) || actor.has(Role::programme_officer); }

bool may_confirm_benefit(Actor const& actor, Benefit const& benefit) {
  return may_confirm_benefits(actor) && !benefit.confirmed_on && benefit.recorded_by != actor.person;
}

}  // namespace baeumgil
