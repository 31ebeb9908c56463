#include "features/trips/trip.h"

#include <algorithm>

#include "features/teams/team.h"

namespace baeumgil {
namespace {

bool is_writable(TripState state) { return state == TripState::draft || state == TripState::returned; }
// Between the department's yes and the permit an overseas trip is with the committee.
bool waits_for_approver(Trip const& trip) {
  return trip.state == (trip.kind == TripKind::overseas ? TripState::reviewed_ok : TripState::dept_approved);
}
bool is_waiting(Trip const& trip) { return trip.state == TripState::submitted || waits_for_approver(trip); }

bool is_approver(Actor const& actor, Trip const& trip) {
  return actor.is_signed_in() && (trip.approver == actor.person || stands_in_for_approver(actor, trip));
}

}  // namespace

bool is_standing_from(Trip const& trip, TripState from) { return trip.state >= from && trip.state != TripState::cancelled; }

bool may_plan_trip(Actor const& actor, Team const& team) {
  auto const* member = team.member(actor.person);
  return takes_newcomers(team) && actor.is_signed_in() && member != nullptr && may_be_traveler(*member);
}

bool may_edit_trip(Actor const& actor, Trip const& trip) {
  return is_writable(trip.state) && actor.is_signed_in() && (trip.leader == actor.person || trip.has_traveler(actor.person));
}

bool may_submit_trip(Actor const& actor, Trip const& trip) {
  return is_writable(trip.state) && actor.is_signed_in() && trip.leader == actor.person;
}

bool stands_in_for_approver(Actor const& actor, Trip const& trip) {
  return trip.approver != actor.person && std::ranges::find(trip.stand_ins, actor.person) != trip.stand_ins.end();
}

bool may_approve_trip(Actor const& actor, Trip const& trip) {
  if (!is_waiting(trip) || trip.has_traveler(actor.person)) return false;
  if (actor.is_signed_in() && trip.leader == actor.person) return false;  // a keeper need not travel
  if (is_approver(actor, trip)) return true;
  return trip.state == TripState::submitted && actor.heads(trip.leader_department);
}

bool may_return_trip(Actor const& actor, Trip const& trip) { return may_approve_trip(actor, trip); }

bool may_cancel_trip(Actor const& actor, Trip const& trip) {
  if (!leads(kTripTransitions, trip.state, TripState::cancelled) || !actor.is_signed_in()) return false;
  if (trip.leader == actor.person) return true;
  if (is_writable(trip.state)) return false;
  return actor.heads(trip.leader_department) || is_approver(actor, trip) || actor.has(Role::programme_officer);
}

bool may_tell_cancellation_fee(Actor const& actor, Trip const& trip) {
  if (trip.state != TripState::cancelled || trip.cancellation_fee > Won{} || !actor.is_signed_in()) return false;
  return trip.leader == actor.person || actor.heads(trip.leader_department) || is_approver(actor, trip) ||
         actor.has(Role::programme_officer) || actor.has(Role::accounting_officer);
}

bool may_make_trip_ready(Actor const& actor, Trip const& trip) {
  return trip.state == TripState::permitted && actor.is_signed_in() && trip.leader == actor.person;
}

bool may_start_trip(Actor const& actor, Trip const& trip) { return trip.state == TripState::ready && trip.has_traveler(actor.person); }
bool may_come_back(Actor const& actor, Trip const& trip) { return trip.state == TripState::in_progress && trip.has_traveler(actor.person); }
bool may_close_trip(Actor const& actor, Trip const& trip) {
  return trip.state == TripState::reported && actor.has(Role::programme_officer);
}

bool may_request_visit(Actor const& actor, Trip const& trip) {
  auto const is_ahead = trip.state != TripState::rejected && trip.state < TripState::in_progress;
  return is_ahead && actor.is_signed_in() && (trip.leader == actor.person || trip.has_traveler(actor.person));
}

}  // namespace baeumgil
