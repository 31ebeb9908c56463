#pragma once
// No proposal can be worth more than this. People choose journeys one by one in a linear program: each person one journey, hosts
// as many people as their teams could hold, departments and the budget as they are; companions and mixed departments count as if
// everyone got them. There are too many journeys to write down, so columns are made as they are asked for, by exact pricing.

#include <functional>
#include <vector>

#include "features/season/formation_plan.h"

namespace baeumgil {

// Told how far it is, 0 to 100; answers whether to go on.
using GoOn = std::function<bool(int percent)>;

struct LikelyJourney {
  int person{0};
  Journey journey{};
  double share{0};  // in the linear program's best answer
};

struct FormationBound {
  double value{0};
  std::vector<LikelyJourney> likely{};
};

// Every run of open days that a trip may take, in order.
std::vector<Journey> possible_days(FormationProblem const&);  // without hosts

FormationBound bound_of(FormationProblem const&, GoOn const&);

}  // namespace baeumgil
