#pragma once
// The department head accepts, then the programme officer; with that the text is frozen and shared with all staff.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

Result<ReportId> accept_report(Database&, Actor const&, ReportId);

}  // namespace baeumgil
