#pragma once

#include "base/ids.h"

namespace baeumgil {

// Two writers may commit in another order than their events were numbered in, so who follows the log looks back five seconds.
EventId a_little_before(EventId);

}  // namespace baeumgil
