#pragma once
// Another person leads a trip on in place of its team's leader, whether they travel or not. Who may is the handover's to say.

#include "base/actor.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void take_over_trip(Tx&, Actor const&, TripId, PersonId successor);

}  // namespace baeumgil
