#pragma once
// Until when a report is to be handed in.

#include "base/actor.h"
#include "base/dates.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// The programme's own clause decides before the law does; both are rows of the same code. `from`: the day they came back, or
// were asked to correct it.
Date report_due_on(Tx&, Actor const&, Trip const&, Date from);

}  // namespace baeumgil
