#pragma once
// Whether a domestic trip may have the days a change gives it: as its plan was judged when it was handed in.

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/trip_changes/trip_change.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// The trip with the days of the change; its hours move with the first day.
Trip with_days_of(Trip, TripChange const&);
// At "new_starts_on" or "new_ends_on", with the rule that says so.
std::optional<Problem> period_problem(Tx&, Actor const&, Trip const& before, Trip const& after);

}  // namespace baeumgil
