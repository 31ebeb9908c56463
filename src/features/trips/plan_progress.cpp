#include "features/trips/plan_progress.h"

#include <algorithm>

#include "features/programs/find_program.h"
#include "features/trips/find_approver.h"
#include "features/trips/plan_step.h"
#include "features/trips/trip_plan.h"

namespace baeumgil {

Result<PlanProgress> read_progress(Tx& tx, Actor const& actor, Trip const& trip) {
  auto progress = PlanProgress{.elsewhere = list_elsewhere(tx, trip), .seen = list_seen_trips(tx, actor, trip)};
  auto const program = TRY(find_program(tx, actor, trip.program));
  auto const rules = rules_of(tx, program);
  auto const situation = PlanSituation{.rules = rules,
                                       .today = tx.today(),
                                       .language = actor.language,
                                       .has_earlier_visits = must_answer(progress.seen),
                                       .elsewhere = progress.elsewhere};
  if (auto problem = plan_problem(trip, situation)) progress.missing = std::move(problem->fields);
  auto approver = find_approver(tx, actor, trip, rules);
  if (approver)
    progress.approver = *approver;
  else
    std::ranges::move(approver.error().fields, std::back_inserter(progress.missing));
  std::ranges::stable_sort(progress.missing, {}, [](FieldProblem const& problem) { return step_of(problem.field); });
  return progress;
}

}  // namespace baeumgil
