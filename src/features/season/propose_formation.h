#pragma once
// The whole proposal: bound, teams, score, and which wish could not be met and why.

#include <optional>

#include "features/season/explain_formation.h"
#include "features/season/formation_bound.h"

namespace baeumgil {

struct FormationProposal {
  FormationPlan plan{};
  int worth{0};
  double bound{0};
  std::vector<UnmetWish> unmet{};
  bool was_stopped{false};                  // by who was told how far it is; then nothing else is said
  std::optional<BrokenRule> kept_breaks{};  // what is kept cannot stay: then there is no plan
};

FormationProposal propose_formation(FormationProblem const&, GoOn const&);

}  // namespace baeumgil
