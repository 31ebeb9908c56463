#include "features/home/next_step.h"

#include <algorithm>

#include "features/home/step_queries.h"

namespace baeumgil {

std::vector<NextStep> list_next_steps(Tx& tx, Actor const& actor) {
  auto steps = std::vector<NextStep>{};
  add_team_steps(tx, actor, steps);
  add_season_steps(tx, actor, steps);
  add_trip_steps(tx, actor, steps);
  add_held_trip_steps(tx, actor, steps);
  add_overseas_steps(tx, actor, steps);
  add_keeper_steps(tx, actor, steps);
  add_visit_steps(tx, actor, steps);
  add_decider_steps(tx, actor, steps);
  add_report_steps(tx, actor, steps);
  add_expense_steps(tx, actor, steps);
  add_case_steps(tx, actor, steps);
  add_adoption_steps(tx, actor, steps);
  add_adoption_clock_steps(tx, actor, steps);
  add_escalation_steps(tx, actor, steps);
  add_handover_steps(tx, actor, steps);
  add_award_steps(tx, actor, steps);
  add_program_steps(tx, actor, steps);
  add_year_steps(tx, actor, steps);
  add_edition_steps(tx, actor, steps);
  std::stable_sort(steps.begin(), steps.end(), [](NextStep const& a, NextStep const& b) {
    if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
    return a.due && *a.due < *b.due;
  });
  if (steps.size() > 100) steps.resize(100);
  return steps;
}

}  // namespace baeumgil
