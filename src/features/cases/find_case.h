#pragma once

#include <vector>

#include "base/result.h"
#include "features/cases/case.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Published and stale ones are read by all staff; earlier states by the team, the author and the programme officer.
Result<Case> find_case(Tx&, Actor const&, CaseId);
std::vector<Case> list_cases_of_report(Tx&, Actor const&, ReportId);
std::vector<Case> list_cases_of_issue(Tx&, Actor const&, IssueId);

}  // namespace baeumgil
