#include "features/awards/ranking.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace baeumgil {

double trimmed_mean(std::vector<int> sums) {
  constexpr auto kTrimmedFrom = std::size_t{5};
  if (sums.empty()) return 0;
  std::ranges::sort(sums);
  auto const is_trimmed = sums.size() >= kTrimmedFrom;
  auto const begin = sums.begin() + (is_trimmed ? 1 : 0);
  auto const end = sums.end() - (is_trimmed ? 1 : 0);
  return static_cast<double>(std::accumulate(begin, end, 0)) / static_cast<double>(end - begin);
}

std::vector<Placed> place(std::vector<Contestant> const& contestants) {
  struct Scored {
    double score{0};
    Contestant const* contestant{nullptr};
  };
  auto scored = std::vector<Scored>{};
  for (auto const& contestant : contestants) scored.push_back({trimmed_mean(contestant.sums), &contestant});
  std::ranges::sort(scored, [](Scored const& a, Scored const& b) {
    return std::tuple{-a.score, a.contestant->nominated_at, a.contestant->id} <
           std::tuple{-b.score, b.contestant->nominated_at, b.contestant->id};
  });
  auto placed = std::vector<Placed>{};
  for (auto const& entry : scored)
    placed.push_back({.id = entry.contestant->id, .score = entry.score, .rank = static_cast<int>(placed.size()) + 1});
  return placed;
}

}  // namespace baeumgil
