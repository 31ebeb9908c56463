#pragma once
// Gives a permitted trip another last day, because of a change that was agreed to.

#include "base/actor.h"
#include "base/result.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Done> extend_trip(Tx&, Actor const&, Trip, Date ends_on);

}  // namespace baeumgil
