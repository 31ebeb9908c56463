#pragma once
// Keeps what is said about parts of reports.

#include <optional>
#include <vector>

#include "features/reports/report_comment.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Said about the edition the report is in.
void insert_comment(Tx&, Report const&, ReportComment const&);
std::vector<ReportComment> list_comments(Tx&, ReportId);  // in the order they were said
std::optional<ReportComment> find_comment(Tx&, ReportId, ReportCommentId);
void mark_comment(Tx&, ReportCommentId, PersonId done_by);  // nil: not done after all

}  // namespace baeumgil
