#pragma once
// A year's list of holidays at once. Days the program carries already, and those written alike, stay as they are; days that are
// not in the table stay too.

#include <string>
#include <vector>

#include "features/rules/own_day_table_input.h"
#include "platform/db/database.h"
#include "platform/imports/import_plan.h"

namespace baeumgil {

using PlannedOwnDay = PlannedRow<OwnDay>;  // before: nil for a new one
using OwnDayPlan = RowPlan<OwnDay>;
using OwnDayOrder = RowOrder<OwnDayLine>;

std::string import_digest_text(OwnDay const&);

OwnDayPlan plan_own_days(Tx&, std::vector<OwnDayLine> const&);
Result<std::string> import_own_days(Database&, Actor const&, OwnDayOrder const&);  // counts, as carry_out() writes them

}  // namespace baeumgil
