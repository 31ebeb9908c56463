#pragma once

#include <optional>

#include "base/result.h"
#include "features/reports/report.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Drafts are seen by the team, its department heads, the programme officer and the auditor; accepted ones by all staff.
Result<Report> find_report(Tx&, Actor const&, ReportId);
std::optional<Report> find_report_of_trip(Tx&, Actor const&, TripId);
// Called when a trip comes back: makes the empty report with its due date; the same one when it is there already.
ReportId open_report(Tx&, Actor const&, TripId);

}  // namespace baeumgil
