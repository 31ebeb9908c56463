#pragma once
// What a report must hold before it may be handed in. Pure: the report, the rules and the day decide.

#include <optional>

#include "base/result.h"
#include "features/reports/report.h"
#include "features/rules/rule.h"

namespace baeumgil {

// Everything that is missing, each at its field ("sections.findings.body", "answers.<question id>.answer", "gist" …); none when complete.
std::optional<Problem> completeness_problem(Report const&, RuleBook const&, Date today, Language);

}  // namespace baeumgil
