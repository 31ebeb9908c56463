#include "features/programs/program_rules.h"

#include <fmt/format.h>

#include "features/rules/program_clause.h"

namespace baeumgil {

// The clause numbers are those under which the programme's page prints the plan.
std::vector<Rule> clauses_of(Program const& program) {
  auto const conduct = ClauseSource{.program_title = program.title, .clause = "3. 운영방침", .from = program.apply_from};
  auto const reporting = ClauseSource{.program_title = program.title, .clause = "6. 결과 보고", .from = program.apply_from};
  auto rules = std::vector<Rule>{};
  auto const add = [&](std::string_view code, ClauseWords words, int value, ClauseSource const& source) {
    rules.push_back(program_clause(code, std::move(words), value, source));
  };
  add("team.size.max",
      {fmt::format("팀은 {}명 이하로 구성합니다.", program.team_max), fmt::format("A team has at most {} members.", program.team_max)},
      program.team_max, conduct);
  add("trip.nights.max",
      {fmt::format("출장은 {}박 이내로 합니다.", program.nights_max), fmt::format("A trip lasts at most {} nights.", program.nights_max)},
      program.nights_max, conduct);
  add("trip.days.max",
      {fmt::format("출장은 {}일 이내로 합니다.", program.days_max), fmt::format("A trip lasts at most {} days.", program.days_max)},
      program.days_max, conduct);
  auto const travel = ClauseWords{fmt::format("출장은 {}부터 {}까지 다녀옵니다.", in_korean(program.starts_on), in_korean(program.ends_on)),
                                  fmt::format("Trips lie between {} and {}.", to_text(program.starts_on), to_text(program.ends_on))};
  for (auto& rule : program_window(travel, program.starts_on, program.ends_on, conduct)) rules.push_back(std::move(rule));
  auto const window =
      ClauseWords{fmt::format("팀은 {}부터 {}까지 신청합니다.", in_korean(program.apply_from), in_korean(program.apply_until)),
                  fmt::format("Teams apply from {} to {}.", to_text(program.apply_from), to_text(program.apply_until))};
  add("team.applied_on.min", window, program.apply_from.days, conduct);
  add("team.applied_on.max", window, program.apply_until.days, conduct);
  add("report.domestic.due",
      {fmt::format("결과보고서는 돌아온 날부터 {}일 안에 제출합니다.", program.report_due_days),
       fmt::format("The report is due {} days after the return.", program.report_due_days)},
      program.report_due_days, reporting);
  return rules;
}

}  // namespace baeumgil
