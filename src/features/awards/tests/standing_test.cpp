#include "features/awards/standing.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

NominationId id(std::uint8_t n) {
  auto made = NominationId{};
  made.value.bytes[15] = n;
  return made;
}

Entry entry(std::uint8_t number) { return {.tie = {.nominated_at = {number}, .id = id(number)}}; }

Contest paper_contest(std::vector<std::vector<double>> const& sums) {
  auto contest = Contest{.panels = {{.panel = Panel::paper, .weight = 100}}};
  for (std::size_t i = 0; i < sums.size(); ++i) {
    contest.entries.push_back(entry(static_cast<std::uint8_t>(i + 1)));
    contest.judges = std::max(contest.judges, sums[i].size());
    for (std::size_t judge = 0; judge < sums[i].size(); ++judge)
      if (sums[i][judge] >= 0) contest.panels[0].marks.push_back({i, judge, sums[i][judge]});
  }
  return contest;
}

std::vector<std::size_t> order(Standing const& standing) {
  auto found = std::vector<std::size_t>{};
  for (auto const& place : standing.places) found.push_back(place.entry);
  return found;
}

TEST(trimmed_mean, leaves_the_highest_and_the_lowest_out_from_the_number_the_rule_says) {
  EXPECT_EQ(trimmed_mean({80, 60, 70, 90}, 5), 75.0);
  EXPECT_EQ(trimmed_mean({0, 100, 70, 80, 90}, 5), 80.0);
  EXPECT_EQ(trimmed_mean({0, 100, 70, 80, 90}, 0), 68.0);
  EXPECT_EQ(trimmed_mean({40, 80}, 2), 60.0) << "of two nobody is left out";
  EXPECT_EQ(trimmed_mean({}, 5), 0.0);
}

TEST(stand, counts_places_without_a_gap) {
  auto const standing = stand(paper_contest({{70, 80}, {90, 90}, {60, 60}}));
  EXPECT_EQ(order(standing), (std::vector<std::size_t>{1, 0, 2}));
  EXPECT_EQ(standing.places[0].score, 90.0);
  EXPECT_EQ(standing.places[1].rank, 2);
  EXPECT_EQ(standing.places[2].rank, 3);
}

TEST(stand, weighs_paper_presentation_experts_and_votes) {
  auto contest = paper_contest({{80}, {90}});
  contest.panels[0].weight = 50;
  contest.panels.push_back({.panel = Panel::presentation, .weight = 20, .marks = {{0, 0, 90}, {1, 0, 60}}});
  contest.panels.push_back({.panel = Panel::expert, .weight = 10, .marks = {{0, 0, 100}, {1, 0, 50}}});
  contest.audience_weight = 20;
  contest.entries[0].votes = 75;
  contest.entries[1].votes = 25;
  auto const standing = stand(contest);
  EXPECT_NEAR(standing.of(0).judged, 40 + 18 + 10 + 15, 1e-9);
  EXPECT_NEAR(standing.of(1).judged, 45 + 12 + 5 + 5, 1e-9);
  EXPECT_EQ(order(standing), (std::vector<std::size_t>{0, 1}));
}

TEST(stand, counts_what_happened_later_beside_the_judges) {
  auto contest = paper_contest({{80}, {78}});
  contest.entries[1].extra = 5;
  auto const standing = stand(contest);
  EXPECT_EQ(order(standing), (std::vector<std::size_t>{1, 0}));
  EXPECT_EQ(standing.of(1).score, 83.0);
  EXPECT_EQ(standing.of(1).judged, 78.0);
}

TEST(stand, puts_the_lower_rank_first_then_the_longer_service_then_the_earlier_nomination) {
  auto contest = paper_contest({{80}, {80}, {80}, {80}, {79}});
  contest.entries[0].tie.grade = 6;
  contest.entries[1].tie.grade = 8;
  contest.entries[1].tie.service_years = 3;
  contest.entries[2].tie.grade = 8;
  contest.entries[2].tie.service_years = 9;
  contest.entries[3].tie.grade = 6;
  auto const standing = stand(contest);
  EXPECT_EQ(order(standing), (std::vector<std::size_t>{2, 1, 0, 3, 4}));
  EXPECT_TRUE(standing.of(3).is_tied);
  EXPECT_FALSE(standing.of(4).is_tied);
}

TEST(stand, ties_what_people_see_as_the_same) {
  auto contest = paper_contest({{80, 80, 81}, {80, 80, 81}});
  contest.entries[0].extra = 0.001;
  EXPECT_TRUE(stand(contest).of(0).is_tied);
}

// Judge 2 is twelve points stricter than the others and saw the best entry, not the second.
TEST(stand, does_not_let_a_strict_judge_decide_who_is_first) {
  auto const contest = paper_contest({{90, -1, 79, 91}, {88, 87, -1, 88}, {80, 81, 69, -1}, {-1, 75, 63, 76}, {70, 71, 59, 70}});
  auto const standing = stand(contest);
  ASSERT_FALSE(standing.panels[0].severity.doubt);
  EXPECT_NEAR(standing.panels[0].severity.by_judge[2], 8.5, 1.5);
  EXPECT_EQ(standing.places[0].entry, 0U);
  EXPECT_LT((90 + 79 + 91) / 3.0, (88 + 87 + 88) / 3.0) << "which the raw means would";
}

TEST(leave_one_out, says_whose_marks_decide) {
  auto const firm = leave_one_out(paper_contest({{90, 91, 92, 90}, {70, 71, 72, 70}}), 1);
  ASSERT_EQ(firm.size(), 4U);
  for (auto const& without : firm) EXPECT_FALSE(without.order_changes || without.prizes_change || without.is_unknown);
  // Without judge 0 the second would be first; without judge 3 only the places behind the prize change.
  auto const shaky = leave_one_out(paper_contest({{99, 70, 70, 80}, {70, 75, 75, 75}, {50, 60, 60, 90}, {58, 62, 62, 62}}), 1);
  EXPECT_TRUE(shaky[0].prizes_change);
  EXPECT_EQ(shaky[0].order.front(), 1U);
  EXPECT_TRUE(shaky[3].order_changes);
}

TEST(leave_one_out, does_not_answer_for_the_only_judge_of_an_entry) {
  auto const found = leave_one_out(paper_contest({{90, -1}, {80, 81}}), 1);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].is_unknown);
  EXPECT_FALSE(found[1].is_unknown);
}

}  // namespace
}  // namespace baeumgil
