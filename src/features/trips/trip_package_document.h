#pragma once
// The plan of a trip, and the letter to a host, for the approval system.

#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "platform/db/transaction.h"
#include "platform/documents/approval_package.h"

namespace baeumgil {

bool has_trip_package(Trip const&);  // handed in, and not given back or given up since
// Not found when the reader may not open the trip, or there is nothing to approve yet.
Result<ApprovalPackage> read_trip_package(Tx&, Actor const&, TripId, Locale const&);
// Of a letter from its first draft on, for it waits for a signature. Not found as its page is.
Result<ApprovalPackage> read_letter_package(Tx&, Actor const&, VisitId, Locale const&);

}  // namespace baeumgil
