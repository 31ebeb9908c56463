#pragma once
// A trip whose days moved asks the hosts of its visits anew: those agreed to or asked for on a day nobody travels any more.

#include "base/actor.h"
#include "base/result.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// By mail, or where the host is an institution here, on its desk; the link it has is good, and its answer is waited for again.
// Of a trip that is over nobody is asked.
Result<Done> ask_hosts_anew(Tx&, Actor const&, Trip const& before, Trip const& after);

}  // namespace baeumgil
