#pragma once
// A report for the approval system.

#include "features/reports/report.h"
#include "platform/db/transaction.h"
#include "platform/documents/approval_package.h"

namespace baeumgil {

bool has_report_package(Report const&);  // handed in in writing, and not sent back
// Not found when the reader may not open the report, or there is nothing to approve yet.
Result<ApprovalPackage> read_report_package(Tx&, Actor const&, ReportId, Locale const&);

}  // namespace baeumgil
