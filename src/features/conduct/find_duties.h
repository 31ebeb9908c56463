#pragma once

#include <vector>

#include "features/conduct/emergency_duty.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Those that call somebody of this trip on its days.
std::vector<EmergencyDuty> list_duties_during(Tx&, Trip const&);

}  // namespace baeumgil
