#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// With travellers, questions and stops. Drafts are seen by the team, its department heads, the programme officer and the
// auditor; from submission on by all staff of the institution.
Result<Trip> find_trip(Tx&, Actor const&, TripId);
std::vector<Visit> list_visits_of(Tx&, TripId);
Result<Visit> find_visit(Tx&, Actor const&, VisitId);  // whoever sees the trip
// For moves another noun causes: an accepted report (came_back → reported), the review of an overseas trip. Nothing when the
// table has no such way from where it stands.
struct TripMove {
  TripState to{};
  std::string_view verb{};
  std::string reason{};
};
void move_trip(Tx&, Actor const&, TripId, TripMove const&);
// What a change that was agreed to alters in the trip: its days, who goes, its hours; clock, duties and hosts follow.
Result<Done> reschedule_trip(Tx&, Actor const&, Trip const& changed);

}  // namespace baeumgil
