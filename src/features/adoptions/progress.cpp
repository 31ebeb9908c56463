#include "features/adoptions/progress.h"

#include <algorithm>

#include "base/percent.h"

namespace baeumgil {
namespace {

int points(Milestone const& milestone) { return milestone.weight.value_or(1); }

}  // namespace

std::optional<int> WeightDone::percent() const {
  if (all <= 0) return std::nullopt;
  if (done >= all) return 100;
  return static_cast<int>(std::min<std::int64_t>((done * 200 + all) / (2 * all), 99));
}

WeightDone weight_done(std::vector<Milestone> const& milestones) {
  auto found = WeightDone{};
  for (auto const& milestone : milestones) {
    found.all += points(milestone);
    if (milestone.done_on) found.done += points(milestone);
  }
  return found;
}

int weight_tenths(std::vector<Milestone> const& milestones, Milestone const& one) {
  auto const all = weight_done(milestones).all;
  return all <= 0 ? 0 : static_cast<int>(tenths_of_percent(points(one), all));
}

}  // namespace baeumgil
