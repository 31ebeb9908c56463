#pragma once
// Hands the report in: nothing may be missing, and every question of the trip is answered or explained.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

Result<ReportId> submit_report(Database&, Actor const&, ReportId);

}  // namespace baeumgil
