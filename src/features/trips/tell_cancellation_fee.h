#pragma once
// What giving a trip up cost, told after it was cancelled without one: the carrier and the hotel answer later.

#include "features/trips/cancel_trip.h"

namespace baeumgil {

Result<TripId> tell_cancellation_fee(Database&, Actor const&, TripId, CancellationCost const&);

}  // namespace baeumgil
