#pragma once
// The plan of a programme as its numbered clauses: the page and the official form say the same, and rules cite their numbers.

#include <string>
#include <string_view>
#include <vector>

#include "features/issues/issue.h"
#include "features/programs/program.h"

namespace baeumgil {

class Locale;

struct PlanIssue {
  IssueId id{};
  std::string title{};
};

struct PlanClause {
  int number{0};
  std::string_view title_key{};
  std::string text{};
  std::vector<std::string> lines{};
  std::vector<PlanIssue> issues{};
};
std::vector<PlanClause> plan_clauses(Program const&, std::vector<Issue> const&, Locale const&, Language);

}  // namespace baeumgil
