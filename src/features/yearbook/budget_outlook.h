#pragma once
// 예산 편성 자료: what stands before the budget of next year on a day. What waits for a decision, what was decided and costs how much in
// which year, which procedures of its money are still open, and what could stand in a supplementary budget at once.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/actor.h"
#include "features/adoptions/adoption_season.h"
#include "features/adoptions/cost_gate.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct BudgetAdoption {
  Adoption adoption{};
  AdoptionState state{};  // on the day
  std::vector<CostGate> open_gates{};
};

struct BudgetOutlook {
  Date on{};
  std::optional<SeasonClock> season{};      // until when a decision still reaches next year's budget
  std::vector<BudgetAdoption> undecided{};  // the soonest due first
  std::vector<BudgetAdoption> decided{};    // yes, and neither closed nor dropped
  std::vector<BudgetAdoption> gated{};      // of both, those with a gate still open and no money yet
  std::vector<BudgetAdoption> ready{};      // planned, costing something, every gate passed: only the money is missing
};

// Of all programmes: a budget asks what it has to carry, not in which year it was learned.
BudgetOutlook read_budget_outlook(Tx&, Actor const&, Date on, Language);

// What costs something and is not closed, decided or not, by the department that owns it, as the departments' names sort.
using BudgetRequests = std::vector<std::pair<std::string, std::vector<BudgetAdoption const*>>>;
BudgetRequests requests_of(BudgetOutlook const&);

// Won of these years together; the last also of all later ones.
struct BudgetYears {
  Won now{};
  Won next{};
  Won later{};
};
BudgetYears years_of(std::vector<BudgetYear> const&, int first);

}  // namespace baeumgil
