#pragma once
// Brings several rankings to one by the method of Schulze. Pure: no database, no clock. Why this one: docs/decisions/0036.

#include <cstddef>
#include <vector>

namespace baeumgil {

struct WeightedRanking {
  double weight{0};
  std::vector<int> places{};  // by entry; 1 is the best, the same place is a tie
};

// [a][b] is about the entry a before the entry b.
struct MergedRanking {
  std::vector<std::vector<double>> preferred{};  // the weight of the rankings that have it so
  std::vector<std::vector<double>> strongest{};  // of the ways from a to b by won comparisons, the weakest step of the best one
  std::vector<int> wins{};                       // by entry: before how many others it comes; the same number is a tie
};
MergedRanking merge_rankings(std::vector<WeightedRanking> const&, std::size_t entries);

// Places of figures of which the largest is best; equals share the better place and the next one is left out: 1, 2, 2, 4.
std::vector<int> places_of(std::vector<double> const& figures);

}  // namespace baeumgil
