#include "features/trips/check_budget.h"

#include "features/programs/find_program.h"
#include "features/programs/program_money.h"
#include "features/rules/load_rules.h"

namespace baeumgil {

std::optional<OverBudget> find_over_budget(Tx& tx, Actor const& actor, Trip const& trip) {
  if (trip.permitted_at || trip.estimate <= Won{}) return std::nullopt;
  auto const program = find_program(tx, actor, trip.program);
  if (!program) return std::nullopt;
  auto const money = find_program_money(tx, program->id, program->budget);
  if (!money.is_set() || trip.estimate <= money.left()) return std::nullopt;
  auto const rules = load_rule_book(tx);
  auto const* rule = rules.in_force("trip.budget.left", tx.today());
  if (rule == nullptr) return std::nullopt;
  return OverBudget{
      .estimate = trip.estimate, .left = money.left(), .rule = citation_of(*rule, actor.language), .refuses = rule->value.value_or(0) > 0};
}

}  // namespace baeumgil
