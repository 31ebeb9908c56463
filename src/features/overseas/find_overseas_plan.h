#pragma once

#include "features/overseas/overseas_plan.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// What nobody wrote yet is an empty plan of version 0; its travellers are the trip's. Visibility is the trip's.
OverseasPlan find_overseas_plan(Tx&, Trip const&);

}  // namespace baeumgil
