#pragma once
// 예산 시계: what is not decided by October cannot stand in next year's budget. The days are rows of the rules.

#include <optional>

#include "features/adoptions/adoption.h"
#include "features/rules/rule.h"

namespace baeumgil {

struct SeasonClock {
  Date decide_by{};
  std::optional<Date> bill_on{};  // the budget bill goes to the council
  Citation rule{};
};
// Of an adoption that is not decided; none when the institution has no such rule.
std::optional<SeasonClock> season_clock(RuleBook const&, Adoption const&, Language);
bool is_undecided(AdoptionState);

}  // namespace baeumgil
