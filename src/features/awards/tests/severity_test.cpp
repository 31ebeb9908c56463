// Judges whose severity is known mark entries whose merit is known; what counts is how near the order comes to the truth.

#include "features/awards/severity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>

#include "features/awards/assign_judges.h"
#include "features/awards/standing.h"

namespace baeumgil {
namespace {

// Of our own, so that every machine draws the same.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_{seed} {}
  double normal(double deviation) {
    auto const radius = std::sqrt(-2 * std::log(unit()));
    return deviation * radius * std::cos(2 * std::numbers::pi * unit());
  }
  std::size_t below(std::size_t count) { return engine_() % count; }

 private:
  double unit() { return (static_cast<double>(engine_()) + 0.5) / 4294967296.0; }
  std::mt19937 engine_;
};

struct Setting {
  std::size_t entries{9};
  std::size_t judges{7};
  std::size_t judges_of_each{4};
  double merit{5};
  double severity{6};
  double noise{3};
};

struct Simulated {
  std::vector<double> merit{};
  std::vector<double> severity{};
  std::vector<Mark> marks{};
};

// Two conflicts in each contest; points are whole, as on a sheet.
Simulated simulate(Setting const& setting, Chance& chance) {
  auto simulated = Simulated{};
  for (std::size_t i = 0; i < setting.entries; ++i) simulated.merit.push_back(75 + chance.normal(setting.merit));
  for (std::size_t i = 0; i < setting.judges; ++i) simulated.severity.push_back(chance.normal(setting.severity));
  auto task = JudgingTask{.judges = setting.judges, .judges_of_each = setting.judges_of_each};
  task.is_barred.assign(setting.entries, std::vector<bool>(setting.judges));
  for (auto i = 0; i < 2; ++i) task.is_barred[chance.below(setting.entries)][chance.below(setting.judges)] = true;
  auto const assignment = assign_judges(task);
  for (std::size_t entry = 0; entry < setting.entries; ++entry)
    for (auto const judge : assignment.judges_of[entry])
      simulated.marks.push_back(
          {entry, judge, std::round(simulated.merit[entry] - simulated.severity[judge] + chance.normal(setting.noise))});
  return simulated;
}

std::vector<double> means(Simulated const& simulated, std::vector<double> const& severity) {
  auto sums = std::vector<double>(simulated.merit.size());
  auto counts = std::vector<double>(simulated.merit.size());
  for (auto const& mark : simulated.marks) {
    sums[mark.entry] += mark.points + severity[mark.judge];
    ++counts[mark.entry];
  }
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= counts[i];
  return sums;
}

// Pairs of entries that stand the wrong way round.
int wrong_pairs(std::vector<double> const& truth, std::vector<double> const& found) {
  auto wrong = 0;
  for (std::size_t a = 0; a < truth.size(); ++a)
    for (std::size_t b = a + 1; b < truth.size(); ++b) wrong += (truth[a] < truth[b]) != (found[a] < found[b]) ? 1 : 0;
  return wrong;
}

struct Tally {
  double raw{0};
  double evened{0};
  int first_raw{0};
  int first_evened{0};
};

constexpr auto kContests = 1000;

std::size_t best_of(std::vector<double> const& points) {
  return static_cast<std::size_t>(std::max_element(points.begin(), points.end()) - points.begin());
}

Tally play(Setting const& setting, std::uint32_t seed) {
  auto chance = Chance{seed};
  auto tally = Tally{};
  for (auto i = 0; i < kContests; ++i) {
    auto const simulated = simulate(setting, chance);
    auto const raw = means(simulated, std::vector<double>(setting.judges));
    auto const evened = means(simulated, estimate_severity(simulated.marks, setting.entries, setting.judges).by_judge);
    tally.raw += static_cast<double>(wrong_pairs(simulated.merit, raw)) / kContests;
    tally.evened += static_cast<double>(wrong_pairs(simulated.merit, evened)) / kContests;
    tally.first_raw += best_of(simulated.merit) == best_of(raw) ? 1 : 0;
    tally.first_evened += best_of(simulated.merit) == best_of(evened) ? 1 : 0;
  }
  std::printf("%zu entries, %zu of %zu judges each, severity %.0f, chance %.0f: wrong pairs %.2f -> %.2f, true first %.1f %% -> %.1f %%\n",
              setting.entries, setting.judges_of_each, setting.judges, setting.severity, setting.noise, tally.raw, tally.evened,
              100.0 * tally.first_raw / kContests, 100.0 * tally.first_evened / kContests);
  return tally;
}

TEST(severity, brings_the_order_nearer_to_the_truth_where_judges_differ) {
  auto const nine = play({}, 1);
  EXPECT_LT(nine.evened, nine.raw * 0.75);
  EXPECT_GT(nine.first_evened, nine.first_raw + 50);
  auto const thirty = play({.entries = 30, .judges = 10, .judges_of_each = 3}, 2);
  EXPECT_LT(thirty.evened, thirty.raw * 0.70);
  auto const wild = play({.severity = 12}, 3);
  EXPECT_LT(wild.evened, wild.raw * 0.5);
}

TEST(severity, does_hardly_any_harm_where_judges_do_not_differ) {
  auto const same = play({.severity = 0}, 4);
  EXPECT_LT(same.evened, same.raw * 1.03);
  auto const noisy = play({.severity = 1, .noise = 6}, 5);
  EXPECT_LT(noisy.evened, noisy.raw * 1.03);
}

TEST(severity, finds_what_each_judge_was_given) {
  auto chance = Chance{6};
  auto square = 0.0;
  auto given = 0.0;
  for (auto i = 0; i < kContests; ++i) {
    auto const simulated = simulate({}, chance);
    auto const found = estimate_severity(simulated.marks, 9, 7);
    ASSERT_FALSE(found.doubt);
    auto middle = 0.0;
    for (auto const severity : simulated.severity) middle += severity / 7;
    for (std::size_t judge = 0; judge < 7; ++judge) {
      square += std::pow(found.by_judge[judge] - (simulated.severity[judge] - middle), 2) / (7.0 * kContests);
      given += std::pow(simulated.severity[judge] - middle, 2) / (7.0 * kContests);
    }
  }
  EXPECT_LT(std::sqrt(square), 2.0) << "points off";
  EXPECT_GT(std::sqrt(given), 5.0) << "of so many";
}

TEST(severity, changes_no_order_where_everybody_marks_everything) {
  auto chance = Chance{7};
  for (auto i = 0; i < 100; ++i) {
    auto simulated = Simulated{};
    for (std::size_t entry = 0; entry < 6; ++entry) simulated.merit.push_back(70 + chance.normal(5));
    for (std::size_t entry = 0; entry < 6; ++entry)
      for (std::size_t judge = 0; judge < 4; ++judge)
        simulated.marks.push_back({entry, judge, simulated.merit[entry] + (judge == 2 ? -9.0 : 0.0) + chance.normal(3)});
    auto const raw = means(simulated, std::vector<double>(4));
    auto const evened = means(simulated, estimate_severity(simulated.marks, 6, 4).by_judge);
    EXPECT_EQ(wrong_pairs(raw, evened), 0);
  }
}

TEST(severity, is_exact_without_chance) {
  auto marks = std::vector<Mark>{};
  double const merit[] = {80, 70, 60, 75};
  double const severity[] = {6, 0, -6};
  for (std::size_t entry = 0; entry < 4; ++entry)
    for (std::size_t judge = 0; judge < 3; ++judge)
      if (entry != judge) marks.push_back({entry, judge, merit[entry] - severity[judge]});
  auto const found = estimate_severity(marks, 4, 3);
  ASSERT_FALSE(found.doubt);
  for (std::size_t judge = 0; judge < 3; ++judge) EXPECT_NEAR(found.by_judge[judge], severity[judge], 1e-6);
  EXPECT_NEAR(found.noise, 0, 1e-9);
}

TEST(severity, says_that_it_cannot_with_two_judges) {
  auto marks = std::vector<Mark>{};
  for (std::size_t entry = 0; entry < 9; ++entry)
    for (std::size_t judge = 0; judge < 2; ++judge) marks.push_back({entry, judge, 80.0 - static_cast<double>(judge) * 10});
  auto const found = estimate_severity(marks, 9, 7);
  EXPECT_EQ(found.doubt, SeverityDoubt::too_few_judges);
  EXPECT_EQ(found.by_judge, std::vector<double>(7)) << "nothing is evened out";
  EXPECT_EQ(estimate_severity({}, 0, 0).doubt, SeverityDoubt::too_few_judges);
}

TEST(severity, says_that_it_cannot_where_two_groups_share_nothing) {
  auto marks = std::vector<Mark>{};
  for (std::size_t entry = 0; entry < 8; ++entry)
    for (std::size_t judge = 0; judge < 4; ++judge)
      if ((entry < 4) == (judge < 2)) marks.push_back({entry, judge, 80});
  EXPECT_EQ(estimate_severity(marks, 8, 4).doubt, SeverityDoubt::not_connected);
}

TEST(severity, says_that_it_cannot_from_hardly_any_marks) {
  // A chain: each judge shares one entry with the next.
  auto const marks = std::vector<Mark>{{0, 0, 80}, {0, 1, 70}, {1, 1, 75}, {1, 2, 60}};
  EXPECT_EQ(estimate_severity(marks, 2, 3).doubt, SeverityDoubt::too_few_marks);
}

}  // namespace
}  // namespace baeumgil
