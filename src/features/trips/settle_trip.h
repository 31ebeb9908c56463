#pragma once
// The money of a trip as its claims move it, and the end of a trip that is both reported and settled.

#include "base/actor.h"
#include "base/ids.h"
#include "features/trips/settlement.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Settlement find_settlement(Tx&, TripId);  // open when there is no such trip
// Nothing when it stands there already.
void settle_trip(Tx&, Actor const&, TripId, Settlement to);
// A domestic trip that is reported and settled is closed; an overseas trip waits for its registration.
void close_when_done(Tx&, Actor const&, TripId);

}  // namespace baeumgil
