#pragma once
// Keeps emergency duties.

#include <vector>

#include "base/result.h"
#include "features/conduct/emergency_duty.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void insert_duty(Tx&, EmergencyDuty const&);
void end_duty_on(Tx&, DutyId, Date last);
Result<EmergencyDuty> find_duty(Tx&, DutyId);
std::vector<EmergencyDuty> list_duties(Tx&);                           // newest first, at most 200
std::vector<TripId> list_permitted_during(Tx&, EmergencyDuty const&);  // trips that are not over, whomever it calls

}  // namespace baeumgil
