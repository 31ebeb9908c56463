#pragma once

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
// For moves another noun causes: report (came_back → reported). Nothing when it stands elsewhere.
void move_trip(Tx&, Actor const&, TripId, TripState to);

}  // namespace baeumgil
