#pragma once
// A whole table of issues at once: first what would happen, line by line, then exactly that in one change. Each line goes through
// what a form goes through; where an issue stands is not moved by a table.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/issues/issue_table_input.h"
#include "platform/db/database.h"
#include "platform/imports/import_plan.h"

namespace baeumgil {

struct ImportedIssue {
  IssueId id{};  // nil for a new one
  int version{0};
  std::string number{};
  IssueDraft draft{};
  std::string department{};  // by name
};
std::string import_digest_text(ImportedIssue const&);

using IssuePlan = RowPlan<ImportedIssue>;
using IssueOrder = RowOrder<ImportLine>;

IssuePlan plan_issue_import(Tx&, Actor const&, std::vector<ImportLine> const&);
Result<std::string> import_issues(Database&, Actor const&, IssueOrder const&);  // counts, as carry_out() writes them

}  // namespace baeumgil
