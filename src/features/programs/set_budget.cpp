#include "features/programs/set_budget.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/programs/program_budget_store.h"
#include "features/programs/program_event.h"
#include "features/programs/program_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kSource = 200;

std::optional<Problem> problem_of(BudgetInput const& input, Date today) {
  if (input.amount <= Won{}) return invalid("budget", "field.too_small", {"1"});
  if (input.source.empty()) return invalid("budget_source", "field.required");
  if (character_count(input.source) > kSource) return invalid("budget_source", "field.too_long", {std::to_string(kSource)});
  if (!input.decided_on) return invalid("budget_decided_on", "field.required");
  if (*input.decided_on > today) return invalid("budget_decided_on", "program.budget.future");
  return std::nullopt;
}

}  // namespace

Result<ProgramId> set_program_budget(Database& db, Actor const& actor, ProgramId id, BudgetInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ProgramId> {
    auto const before = TRY(find_program(tx, actor, id));
    if (!may_set_budget(actor, before)) return forbidden("program.budget.not_officer");
    if (auto problem = problem_of(input, tx.today())) return *std::move(problem);
    auto program = before;
    program.budget = input.amount;
    TRY(update_program(tx, program));
    insert_budget(tx, id, input, actor.person);
    record_event(tx, actor,
                 {.verb = "program.budget_set",
                  .subject = subject_of(program),
                  .reason = input.source + " " + to_text(*input.decided_on),
                  .before = event_json(before),
                  .after = event_json(program)});
    return id;
  });
}

}  // namespace baeumgil
