#pragma once

#include "features/trip_changes/report_change.h"

namespace baeumgil {

class Fields;
TripChangeDraft read_change_input(Fields&);

}  // namespace baeumgil
