#pragma once
// Which wishes a plan leaves unmet, and the rule that stood in the way.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "features/season/formation_plan.h"

namespace baeumgil {

enum class WishKind { place, field, issue, host, days, trip_days, partner };
constexpr auto enum_words(WishKind) {
  return std::array<std::string_view, 7>{"place", "field", "issue", "host", "days", "trip_days", "partner"};
}

struct UnmetWish {
  int person{0};
  WishKind kind{};
  int wished{-1};                      // the field, issue, host or companion wished first; -1 for the others
  std::optional<Obstacle> obstacle{};  // none: it could be met, but the wishes of others weigh more
};

// By person, in the order of the kinds.
std::vector<UnmetWish> unmet_wishes(FormationProblem const&, FormationPlan const&);
// How many wishes were stated at all: what the unmet ones are counted against.
int count_wishes(FormationProblem const&);

}  // namespace baeumgil
