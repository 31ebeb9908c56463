#pragma once

#include "features/conduct/order_duty.h"
#include "features/conduct/record_conduct.h"

namespace baeumgil {

class Fields;
ConductDraft read_conduct_input(Fields&);
DutyDraft read_duty_input(Fields&);

}  // namespace baeumgil
