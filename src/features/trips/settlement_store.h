#pragma once

#include "base/ids.h"
#include "features/trips/settlement.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Settlement read_settlement(Tx&, TripId);
void update_settlement(Tx&, TripId, Settlement);

}  // namespace baeumgil
