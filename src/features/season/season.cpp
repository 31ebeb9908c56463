#include "features/season/season.h"

namespace baeumgil {

bool may_open_season(Actor const& actor) { return actor.has(Role::programme_officer); }

bool may_edit_season(Actor const& actor, Season const& season) {
  return actor.has(Role::programme_officer) && season.state == SeasonState::open;
}

bool may_state_wish(Actor const& actor, Season const& season) {
  return actor.is_signed_in() && !actor.has(Role::auditor) && season.state == SeasonState::open;
}

bool may_see_wishes_of(Actor const& actor, PersonId person, DepartmentId department) {
  return actor.person == person || actor.heads(department) || actor.has(Role::programme_officer) || actor.has(Role::auditor);
}

bool may_see_some_wishes(Actor const& actor) {
  return actor.has(Role::department_head) || actor.has(Role::programme_officer) || actor.has(Role::auditor);
}

bool may_propose(Actor const& actor, Season const& season) { return may_edit_season(actor, season); }

bool may_see_proposals(Actor const& actor) {
  return actor.has(Role::programme_officer) || actor.has(Role::executive) || actor.has(Role::auditor);
}

bool may_set_staffing(Actor const& actor, DepartmentId department) { return actor.heads(department) || actor.has(Role::programme_officer); }

}  // namespace baeumgil
