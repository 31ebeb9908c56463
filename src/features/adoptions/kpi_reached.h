#pragma once
// Whether the indicator came to its target, and how much of the way to it.

#include <optional>

#include "features/adoptions/adoption.h"

namespace baeumgil {

// The one meaning of success, wherever it is asked: the indicator came to its target or past it, seen from its baseline.
bool is_target_reached(double baseline, double target, double result);
// How much of the way from baseline to target, in whole per cent rounded down: 100 only at the target, below 0 on the way away from
// it. None without a way to go.
std::optional<int> reached_percent(double baseline, double target, double result);
bool has_reached_target(Adoption const&);  // measured, and so
std::optional<int> reached_percent(Adoption const&);

}  // namespace baeumgil
