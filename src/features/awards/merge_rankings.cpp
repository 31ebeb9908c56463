#include "features/awards/merge_rankings.h"

#include <algorithm>

namespace baeumgil {
namespace {

using Matrix = std::vector<std::vector<double>>;

Matrix square(std::size_t size) { return {size, std::vector<double>(size, 0)}; }

Matrix count_preferences(std::vector<WeightedRanking> const& rankings, std::size_t entries) {
  auto preferred = square(entries);
  for (auto const& ranking : rankings)
    for (std::size_t a = 0; a < entries; ++a)
      for (std::size_t b = 0; b < entries; ++b)
        if (ranking.places[a] < ranking.places[b]) preferred[a][b] += ranking.weight;
  return preferred;
}

// Floyd and Warshall's widest ways; only comparisons that were won lead anywhere.
Matrix strongest_ways(Matrix const& preferred) {
  auto const entries = preferred.size();
  auto ways = square(entries);
  for (std::size_t a = 0; a < entries; ++a)
    for (std::size_t b = 0; b < entries; ++b)
      if (preferred[a][b] > preferred[b][a]) ways[a][b] = preferred[a][b];
  for (std::size_t by = 0; by < entries; ++by)
    for (std::size_t a = 0; a < entries; ++a)
      for (std::size_t b = 0; b < entries; ++b)
        if (a != b) ways[a][b] = std::max(ways[a][b], std::min(ways[a][by], ways[by][b]));
  return ways;
}

}  // namespace

MergedRanking merge_rankings(std::vector<WeightedRanking> const& rankings, std::size_t entries) {
  auto merged = MergedRanking{.preferred = count_preferences(rankings, entries)};
  merged.strongest = strongest_ways(merged.preferred);
  merged.wins.assign(entries, 0);
  // "Comes before" is transitive, so who comes before another comes before more than that one does: counting keeps the order.
  for (std::size_t a = 0; a < entries; ++a)
    for (std::size_t b = 0; b < entries; ++b)
      if (merged.strongest[a][b] > merged.strongest[b][a]) ++merged.wins[a];
  return merged;
}

std::vector<int> places_of(std::vector<double> const& figures) {
  auto places = std::vector<int>{};
  for (auto const figure : figures)
    places.push_back(1 + static_cast<int>(std::ranges::count_if(figures, [&](double other) { return other > figure; })));
  return places;
}

}  // namespace baeumgil
