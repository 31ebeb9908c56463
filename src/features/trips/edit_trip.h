#pragma once
// Saves what was written into a draft or a returned plan.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "features/trips/trip_input.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

Result<TripId> edit_trip(Database&, Actor const&, TripId, TripInput const&);

// The same within a change that has found the trip and asked who may.
Result<TripId> rewrite_plan(Tx&, Actor const&, Trip, TripInput const&);

}  // namespace baeumgil
