#include "features/adoptions/kpi_reached.h"

#include <algorithm>
#include <cmath>

namespace baeumgil {

bool is_target_reached(double baseline, double target, double result) { return target < baseline ? result <= target : result >= target; }

std::optional<int> reached_percent(double baseline, double target, double result) {
  if (target == baseline) return std::nullopt;
  constexpr auto kFarthest = 99'999.0;
  auto const percent = static_cast<int>(std::floor(std::clamp((result - baseline) / (target - baseline) * 100, -kFarthest, kFarthest)));
  return is_target_reached(baseline, target, result) ? std::max(percent, 100) : std::min(percent, 99);
}

bool has_reached_target(Adoption const& adoption) {
  return adoption.kpi_baseline && adoption.kpi_target && adoption.kpi_result &&
         is_target_reached(*adoption.kpi_baseline, *adoption.kpi_target, *adoption.kpi_result);
}

std::optional<int> reached_percent(Adoption const& adoption) {
  if (!adoption.kpi_baseline || !adoption.kpi_target || !adoption.kpi_result) return std::nullopt;
  return reached_percent(*adoption.kpi_baseline, *adoption.kpi_target, *adoption.kpi_result);
}

}  // namespace baeumgil
