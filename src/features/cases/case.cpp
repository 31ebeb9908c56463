#include "features/cases/case.h"

namespace baeumgil {
namespace {

bool is_author(Actor const& actor, Case const& found) { return actor.is_signed_in() && found.author == actor.person; }
bool is_shown(CaseState state) { return state == CaseState::published || state == CaseState::stale; }

}  // namespace

bool is_standing(Case const& found) { return is_shown(found.state); }

bool may_add_case(Actor const& actor) { return actor.has(Role::programme_officer); }

bool may_edit_case(Actor const& actor, Case const& found) {
  if (found.state == CaseState::retired || found.state == CaseState::merged) return false;
  if (actor.has(Role::programme_officer)) return true;
  return is_author(actor, found) && (found.state == CaseState::captured || found.state == CaseState::drafted);
}

bool may_hand_in_case(Actor const& actor, Case const& found) {
  return found.state == CaseState::captured && (is_author(actor, found) || actor.has(Role::programme_officer));
}

bool may_check_case(Actor const& actor, Case const& found) {
  return actor.has(Role::programme_officer) && (found.state == CaseState::drafted || found.state == CaseState::checked);
}

bool may_retire_case(Actor const& actor, Case const& found) { return actor.has(Role::programme_officer) && is_shown(found.state); }
bool may_renew_case(Actor const& actor, Case const& found) { return actor.has(Role::programme_officer) && found.state == CaseState::stale; }

bool may_match_case(Actor const& actor, Case const& found) {
  return is_shown(found.state) &&
         (actor.has(Role::programme_officer) || actor.has(Role::owner_officer) || actor.has(Role::department_head));
}

bool may_propose_adoptions(Actor const& actor) { return actor.is_signed_in() && !actor.has(Role::auditor); }
bool may_propose_adoption(Actor const& actor, Case const& found) { return is_shown(found.state) && may_propose_adoptions(actor); }

}  // namespace baeumgil
