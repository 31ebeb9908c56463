#pragma once
// Keeps the changes of trips.

#include <vector>

#include "base/result.h"
#include "features/trip_changes/trip_change.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void insert_change(Tx&, TripChange const&);
Result<Done> update_change(Tx&, TripChange const&);               // its answer; conflict when someone saved first
Result<TripChange> find_change(Tx&, Actor const&, TripChangeId);  // of a trip the person may see
std::vector<TripChange> list_changes(Tx&, TripId);                // newest first

}  // namespace baeumgil
