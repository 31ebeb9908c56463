#pragma once
// Saves what was written into a draft or a returned plan.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "features/trips/trip_input.h"

namespace baeumgil {

class Database;

Result<TripId> edit_trip(Database&, Actor const&, TripId, TripInput const&);

}  // namespace baeumgil
