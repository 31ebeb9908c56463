#pragma once
// After each change of a letter that was sent: a host that is an institution here has it on its visit desk as it now stands.

#include "base/result.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "platform/db/transaction.h"
#include "platform/parcels/parcels.h"

namespace baeumgil {

Result<VisitId> tell_desk(Tx&, Trip const&, VisitId);

// The desk's answer arrives: the same as one given through the link, if the letter still awaits one and is to this host. The
// desk is told how it stands in any case.
Result<Done> take_desk_answer(Tx&, Actor const& clock, Parcel const&);

}  // namespace baeumgil
