#include "features/reports/report_due.h"

#include "features/programs/find_program.h"
#include "features/programs/program_rules.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"

namespace baeumgil {

Date report_due_on(Tx& tx, Actor const& actor, Trip const& trip, Date from) {
  auto rules = load_rule_book(tx);
  auto const program = find_program(tx, actor, trip.program);
  if (program)
    for (auto& clause : clauses_of(*program)) rules.add(std::move(clause));
  auto const code = trip.kind == TripKind::overseas ? "report.overseas.due" : "report.domestic.due";
  if (auto const due = deadline(rules, code, from)) return *due;
  return from + (program ? program->report_due_days : 0);
}

}  // namespace baeumgil
