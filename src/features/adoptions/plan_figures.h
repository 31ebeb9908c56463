#pragma once
// What the figures of a plan have to be, when it is made and when it is changed; and whether its money may go on.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

PlanFigures figures_of(Adoption const&);
void put_figures(PlanFigures const&, Adoption&);
// Adds what is wrong, field by field.
void check_figures(PlanFigures const&, Problem&);

// Money is not promised past a gate that is still shut; the refusal cites the lowest.
struct GateRefusal {
  std::string field{};
  std::string key{};
};
std::optional<Problem> gate_problem(Tx&, Actor const&, Adoption const&, GateRefusal const&);

}  // namespace baeumgil
