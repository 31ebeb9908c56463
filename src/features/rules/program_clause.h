#pragma once
// A programme's own clauses (팀 4인 이하, 2박 3일 이내 …) as rules, so that evaluate() answers law and plan the same way.

#include "features/rules/rule.h"

namespace baeumgil {

// Where the clause stands: "2022년 하남시 우수정책 벤치마킹 기본계획", "3. 운영방침".
struct ClauseSource {
  std::string program_title{};
  std::string clause{};
  Date from{};  // when the plan took effect
};

struct ClauseWords {
  std::string ko{};
  std::string en{};
};

// "team.size.max" limits the fact "team.size" from above, "….min" from below; "report.domestic.due" is a deadline of so
// many days that replaces the row of law with that code. The unit follows from the fact.
Rule program_clause(std::string_view code, ClauseWords, double value, ClauseSource const&);

// The days within which trips must lie: "trip.starts_on.min" and "trip.ends_on.max".
std::vector<Rule> program_window(ClauseWords, Date from, Date until, ClauseSource const&);

}  // namespace baeumgil
