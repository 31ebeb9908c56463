#pragma once
// Saves one step of a plan by itself, and adds questions to it. Whoever writes another step meanwhile is not in the way.

#include <string>
#include <vector>

#include "base/result.h"
#include "features/trips/plan_step.h"

namespace baeumgil {

class Database;

// `seal` says what the writer saw: when the step holds something else by now, somebody saved first and nothing is overwritten.
struct StepDraft {
  PlanStep step{};
  TripInput typed{};
  std::string seal{};
};
Result<TripId> save_plan_step(Database&, Actor const&, TripId, StepDraft const&);

// Behind those there are; what stands there already is not added again.
Result<TripId> add_plan_questions(Database&, Actor const&, TripId, std::vector<TripQuestion> const&);

}  // namespace baeumgil
