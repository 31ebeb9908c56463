#include "features/awards/merge_rankings.h"

#include <gtest/gtest.h>

#include <string_view>

#include "features/awards/standing.h"

namespace baeumgil {
namespace {

// "ACBED": the best first.
WeightedRanking ballot(double weight, std::string_view order) {
  auto ranking = WeightedRanking{.weight = weight, .places = std::vector<int>(order.size())};
  for (std::size_t i = 0; i < order.size(); ++i) ranking.places[static_cast<std::size_t>(order[i] - 'A')] = static_cast<int>(i) + 1;
  return ranking;
}

TEST(merge_rankings, orders_the_example_schulze_published) {
  auto const merged = merge_rankings({ballot(5, "ACBED"), ballot(5, "ADECB"), ballot(8, "BEDAC"), ballot(3, "CABED"), ballot(7, "CAEBD"),
                                      ballot(2, "CBADE"), ballot(7, "DCEBA"), ballot(8, "EBADC")},
                                     5);
  EXPECT_EQ(merged.preferred[0], (std::vector<double>{0, 20, 26, 30, 22}));
  EXPECT_EQ(merged.preferred[4], (std::vector<double>{23, 27, 21, 31, 0}));
  EXPECT_EQ(merged.strongest[0], (std::vector<double>{0, 28, 28, 30, 24}));
  EXPECT_EQ(merged.strongest[3], (std::vector<double>{25, 28, 28, 0, 24}));
  EXPECT_EQ(merged.strongest[4], (std::vector<double>{25, 28, 28, 31, 0}));
  EXPECT_EQ(merged.wins, (std::vector<int>{3, 1, 2, 0, 4})) << "E > A > C > B > D";
}

TEST(merge_rankings, puts_first_who_wins_every_comparison) {
  auto const merged = merge_rankings({ballot(40, "ABC"), ballot(35, "BCA"), ballot(25, "CBA")}, 3);
  EXPECT_EQ(merged.wins, (std::vector<int>{0, 2, 1})) << "B, though the heaviest has A first";
}

TEST(merge_rankings, breaks_a_circle_at_its_weakest_step) {
  auto const merged = merge_rankings({ballot(40, "ABC"), ballot(35, "BCA"), ballot(25, "CAB")}, 3);
  EXPECT_EQ(merged.preferred[0][1], 65);
  EXPECT_EQ(merged.preferred[1][2], 75);
  EXPECT_EQ(merged.preferred[2][0], 60);
  EXPECT_EQ(merged.wins, (std::vector<int>{2, 1, 0}));
}

TEST(merge_rankings, leaves_an_even_circle_and_equal_places_tied) {
  EXPECT_EQ(merge_rankings({ballot(1, "ABC"), ballot(1, "BCA"), ballot(1, "CAB")}, 3).wins, (std::vector<int>{0, 0, 0}));
  EXPECT_EQ(merge_rankings({{.weight = 1, .places = {1, 1, 3}}}, 3).wins, (std::vector<int>{1, 1, 0}));
  EXPECT_EQ(merge_rankings({}, 2).wins, (std::vector<int>{0, 0}));
  EXPECT_TRUE(merge_rankings({ballot(1, "")}, 0).wins.empty());
}

TEST(places_of, share_the_better_place) {
  EXPECT_EQ(places_of({80, 90, 80, 70}), (std::vector<int>{2, 1, 2, 4}));
  EXPECT_TRUE(places_of({}).empty());
}

// Three entries; one judge's points of each panel, and the audience.
Contest three_modes(Ordering ordering) {
  auto contest = Contest{.judges = 1, .ordering = ordering};
  auto const add = [&](Panel panel, double weight, std::vector<double> const& points) {
    auto marks = PanelMarks{.panel = panel, .weight = weight};
    for (std::size_t entry = 0; entry < points.size(); ++entry) marks.marks.push_back({entry, 0, points[entry]});
    contest.panels.push_back(std::move(marks));
  };
  for (auto number = std::uint8_t{1}; number <= 3; ++number) {
    auto entry = Entry{.tie = {.grade = number, .nominated_at = {number}}};
    entry.tie.id.value.bytes[15] = number;
    contest.entries.push_back(entry);
  }
  add(Panel::paper, 40, {99, 81, 80});
  add(Panel::presentation, 35, {70, 72, 71});
  contest.audience_weight = 25;
  contest.entries[0].votes = 20;
  contest.entries[1].votes = 22;
  contest.entries[2].votes = 24;
  return contest;
}

std::vector<std::size_t> entries_in_order(Standing const& standing) {
  auto order = std::vector<std::size_t>{};
  for (auto const& place : standing.places) order.push_back(place.entry);
  return order;
}

TEST(stand, goes_by_the_sum_or_by_the_merged_order_and_knows_both) {
  auto const summed = stand(three_modes(Ordering::weighted_sum));
  EXPECT_EQ(entries_in_order(summed), (std::vector<std::size_t>{0, 1, 2})) << "one wide lead on paper carries the sum";
  auto const merged = stand(three_modes(Ordering::merged_ranks));
  EXPECT_EQ(entries_in_order(merged), (std::vector<std::size_t>{1, 2, 0})) << "two of three modes have it last";
  EXPECT_EQ(merged.of(0).rank, 3);
  EXPECT_EQ(merged.of(0).rank_by_sum, 1);
  EXPECT_EQ(summed.of(0).rank_by_merging, 3);
  ASSERT_EQ(merged.modes.size(), 3U);
  EXPECT_EQ(merged.modes[0].places, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(merged.modes[1].places, (std::vector<int>{3, 1, 2}));
  EXPECT_EQ(merged.modes[2].panel, Panel::audience);
  EXPECT_EQ(merged.modes[2].places, (std::vector<int>{3, 2, 1}));
  EXPECT_NEAR(merged.of(0).score, summed.of(0).score, 1e-9) << "points stay what they are";
}

TEST(stand, counts_extra_points_in_every_mode) {
  auto contest = three_modes(Ordering::merged_ranks);
  contest.entries[0].extra = 5;
  auto const standing = stand(contest);
  EXPECT_EQ(standing.modes[1].places, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(entries_in_order(standing).front(), 0U);
}

TEST(stand, asks_the_rule_on_ties_where_merging_cannot_tell) {
  auto contest = three_modes(Ordering::merged_ranks);
  contest.panels[0].weight = contest.panels[1].weight = contest.audience_weight = 1;
  contest.panels[0].marks = {{0, 0, 90}, {1, 0, 80}, {2, 0, 70}};
  contest.panels[1].marks = {{0, 0, 70}, {1, 0, 90}, {2, 0, 80}};
  contest.entries[0].votes = 80;
  contest.entries[1].votes = 70;
  contest.entries[2].votes = 90;
  auto const standing = stand(contest);
  EXPECT_EQ(entries_in_order(standing), (std::vector<std::size_t>{2, 1, 0})) << "the lower rank first";
  for (auto const& place : standing.places) EXPECT_TRUE(place.is_tied);
}

TEST(leave_one_out, follows_the_order_the_round_goes_by) {
  auto contest = three_modes(Ordering::merged_ranks);
  contest.judges = 2;
  for (auto& panel : contest.panels)
    for (std::size_t entry = 0; entry < 3; ++entry) panel.marks.push_back({entry, 1, 90 - 5.0 * static_cast<double>(entry)});
  auto const answers = leave_one_out(contest, 1);
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(answers[1].order, (std::vector<std::size_t>{1, 2, 0})) << "as three modes stand without the second judge";
}

TEST(PanelWeights, can_be_merged_when_each_may_be_outvoted) {
  EXPECT_TRUE((PanelWeights{.paper = 40, .presentation = 30, .expert = 0, .audience = 30}).can_be_merged());
  EXPECT_FALSE((PanelWeights{.paper = 50, .presentation = 30, .expert = 0, .audience = 20}).can_be_merged());
  EXPECT_FALSE(PanelWeights{}.can_be_merged());
}

}  // namespace
}  // namespace baeumgil
