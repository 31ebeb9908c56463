#include "features/trips/visit.h"

#include <algorithm>

#include "features/trips/trip.h"

namespace baeumgil {

bool may_still_change(VisitState state) { return state < VisitState::visited && state != VisitState::declined; }

bool awaits_answer(VisitState state) { return state == VisitState::sent || state == VisitState::viewed || state == VisitState::no_reply; }

bool is_off(VisitState state) { return state == VisitState::declined || state == VisitState::withdrawn || state == VisitState::cancelled; }

bool is_on_trip(Trip const& trip, Instant at) {
  auto const day = day_in_seoul(at);
  return trip.starts_on <= day && day <= trip.ends_on;
}

bool offers_day_of(Visit const& visit, Trip const& trip) {
  return std::ranges::any_of(visit.proposed, [&](ProposedTime const& one) { return is_on_trip(trip, one.at); });
}

bool may_sign_visit(Actor const& actor, Visit const& visit, PersonId decider) {
  return visit.state == VisitState::draft && actor.is_signed_in() && decider == actor.person;
}

bool may_send_visit(Actor const& actor, Visit const& visit, Trip const& trip) {
  auto const is_sendable = visit.state == VisitState::signed_off || visit.state == VisitState::no_reply;
  return is_sendable && actor.is_signed_in() && (trip.leader == actor.person || actor.has(Role::programme_officer));
}

bool may_follow_visit(Actor const& actor, Visit const&, Trip const& trip) {
  return actor.is_signed_in() && (trip.leader == actor.person || trip.has_traveler(actor.person));
}

}  // namespace baeumgil
