#pragma once
// How far a plan is: what still stands in the way of handing it in, and who will decide.

#include <optional>
#include <string>
#include <vector>

#include "features/rules/ladder.h"
#include "features/trips/already_seen.h"
#include "features/trips/elsewhere.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct PlanProgress {
  std::vector<FieldProblem> missing{};  // in the order of the plan
  PersonId approver{};                  // nil: a line of `missing` says why
  std::vector<TravelerElsewhere> elsewhere{};
  std::vector<SeenTrip> seen{};  // without what their reports say
};

Result<PlanProgress> read_progress(Tx&, Actor const&, Trip const&);

}  // namespace baeumgil
