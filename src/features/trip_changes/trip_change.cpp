#include "features/trip_changes/trip_change.h"

#include "features/trips/trip.h"

namespace baeumgil {

bool may_move_first_day(Trip const& trip) {
  return trip.kind == TripKind::domestic && (trip.state == TripState::permitted || trip.state == TripState::ready);
}

bool may_report_change(Actor const& actor, Trip const& trip) {
  if (trip.state != TripState::in_progress && !may_move_first_day(trip)) return false;
  return actor.is_signed_in() && (trip.leader == actor.person || trip.has_traveler(actor.person));
}

bool may_find_change(Actor const& actor, Trip const& trip) {
  return is_standing_from(trip, TripState::in_progress) && may_answer_change(actor, trip);
}

bool is_own_report(Actor const& actor, TripChange const& change) {
  return change.state == TripChangeState::reported && actor.is_signed_in() && change.reported_by == actor.person;
}

bool may_answer_change(Actor const& actor, Trip const& trip) {
  if (!actor.is_signed_in() || trip.leader == actor.person || trip.has_traveler(actor.person)) return false;
  return trip.approver == actor.person || stands_in_for_approver(actor, trip) || actor.heads(trip.leader_department);
}

}  // namespace baeumgil
