#include "features/plan_comments/plan_comment.h"

namespace baeumgil {

bool may_open_comments(Actor const& actor, Trip const& trip) {
  if (!actor.has(Role::programme_officer) && !actor.has(Role::committee_secretary)) return false;
  switch (trip.state) {
    case TripState::submitted:
    case TripState::dept_approved:
    case TripState::preconsult:
    case TripState::review_requested:
    case TripState::held:
      return true;
    default:
      return false;
  }
}

bool may_moderate_comments(Actor const& actor) { return actor.has(Role::programme_officer); }

}  // namespace baeumgil
