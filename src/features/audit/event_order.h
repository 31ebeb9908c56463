#pragma once

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Two writers may commit in another order than their events were numbered in, so who follows the log looks back five seconds.
EventId a_little_before(EventId);

// The last one there is; nil when nothing has happened yet.
EventId newest_event(Tx&);

}  // namespace baeumgil
