#include "features/awards/ranking.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

TEST(trimmed_mean, leaves_out_the_highest_and_the_lowest_from_five_reviewers_on) {
  struct Row {
    std::vector<int> sums{};
    double mean{0};
  };
  for (auto const& row : {Row{{}, 0}, Row{{80}, 80}, Row{{70, 90}, 80}, Row{{10, 80, 80, 100}, 67.5}, Row{{10, 80, 80, 80, 100}, 80},
                          Row{{100, 0, 60, 70, 80, 90}, 75}})
    EXPECT_DOUBLE_EQ(trimmed_mean(row.sums), row.mean) << row.sums.size() << " reviewers";
}

TEST(place, puts_the_best_first_and_the_earlier_of_equals) {
  auto const late = Contestant{.id = NominationId::make(), .nominated_at = {200}, .sums = {80}};
  auto const best = Contestant{.id = NominationId::make(), .nominated_at = {300}, .sums = {90}};
  auto const early = Contestant{.id = NominationId::make(), .nominated_at = {100}, .sums = {70, 90}};
  auto const placed = place({late, best, early});
  ASSERT_EQ(placed.size(), 3U);
  EXPECT_EQ(placed[0].id, best.id);
  EXPECT_EQ(placed[1].id, early.id);
  EXPECT_EQ(placed[2].id, late.id);
  EXPECT_EQ(placed[2].rank, 3);
}

}  // namespace
}  // namespace baeumgil
