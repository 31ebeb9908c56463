#pragma once
// The trip itself: made ready, started, come back from, closed. Start and return also happen by the clock.

#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "base/ids.h"

namespace baeumgil {

class Database;

// Every host has confirmed, or the leader writes why the trip goes ahead all the same.
Result<TripId> make_trip_ready(Database&, Actor const&, TripId, std::string const& accepted_risk);
Result<TripId> start_trip(Database&, Actor const&, TripId);
// Arms the report: it is opened with its due date.
Result<TripId> come_back(Database&, Actor const&, TripId);
Result<TripId> close_trip(Database&, Actor const&, TripId);

// By the clock, for the job "trip.clock": starts what is ready on its first day, ends what is under way after its last. What
// a suspended programme holds waits (hold_trip.h).
Result<Done> move_trip_by_clock(Database&, Actor const&, TripId);

}  // namespace baeumgil
