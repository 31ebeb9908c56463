#include "features/awards/assign_judges.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <random>

namespace baeumgil {
namespace {

JudgingTask task_of(std::size_t entries, std::size_t judges, std::size_t each) {
  return {.judges = judges, .judges_of_each = each, .is_barred = std::vector(entries, std::vector<bool>(judges))};
}

std::size_t spread(Assignment const& assignment) {
  auto const [least, most] = std::ranges::minmax_element(assignment.load);
  return *most - *least;
}

TEST(assign_judges, gives_nine_entries_to_seven_judges_evenly) {
  auto task = task_of(9, 7, 4);
  task.is_barred[2][5] = true;
  task.is_barred[6][0] = true;
  auto const assignment = assign_judges(task);
  EXPECT_TRUE(assignment.short_of.empty());
  EXPECT_LE(spread(assignment), 1U);
  for (auto const& judges : assignment.judges_of) EXPECT_EQ(judges.size(), 4U);
  EXPECT_EQ(std::ranges::count(assignment.judges_of[2], 5U), 0);
  EXPECT_EQ(std::ranges::count(assignment.judges_of[6], 0U), 0);
}

TEST(assign_judges, gives_everything_to_everybody_who_may_when_no_number_is_asked_for) {
  auto task = task_of(3, 3, 0);
  task.is_barred[1][1] = true;
  auto const assignment = assign_judges(task);
  EXPECT_EQ(assignment.judges_of[0], (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(assignment.judges_of[1], (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(assignment.load, (std::vector<std::size_t>{3, 2, 3}));
}

TEST(assign_judges, says_which_entry_has_too_few) {
  auto task = task_of(2, 3, 3);
  task.is_barred[1] = {true, true, false};
  auto const assignment = assign_judges(task);
  EXPECT_EQ(assignment.short_of, (std::vector<std::size_t>{1}));
  EXPECT_EQ(assignment.judges_of[1], (std::vector<std::size_t>{2}));
  auto nobody = task_of(1, 2, 0);
  nobody.is_barred[0] = {true, true};
  EXPECT_EQ(assign_judges(nobody).short_of.size(), 1U);
}

// Tries every assignment: none has a lower sum of squared loads.
std::size_t least_squares(JudgingTask const& task, std::size_t entry, std::vector<std::size_t>& load) {
  if (entry == task.is_barred.size()) {
    auto sum = std::size_t{0};
    for (auto const l : load) sum += l * l;
    return sum;
  }
  auto best = static_cast<std::size_t>(-1);
  auto const able = static_cast<std::size_t>(std::ranges::count(task.is_barred[entry], false));
  auto const wanted = static_cast<int>(std::min(task.judges_of_each, able));
  for (auto set = 0U; set < 1U << task.judges; ++set) {
    if (std::popcount(set) != wanted) continue;
    auto fits = true;
    for (std::size_t judge = 0; judge < task.judges; ++judge) fits = fits && !((set >> judge & 1U) != 0 && task.is_barred[entry][judge]);
    if (!fits) continue;
    for (std::size_t judge = 0; judge < task.judges; ++judge) load[judge] += set >> judge & 1U;
    best = std::min(best, least_squares(task, entry + 1, load));
    for (std::size_t judge = 0; judge < task.judges; ++judge) load[judge] -= set >> judge & 1U;
  }
  return best;
}

TEST(assign_judges, is_as_even_as_any_assignment_can_be) {
  auto engine = std::mt19937{11};
  for (auto round = 0; round < 60; ++round) {
    auto task = task_of(4, 4, 2);
    for (auto& entry : task.is_barred)
      for (std::size_t judge = 0; judge < 4; ++judge) entry[judge] = engine() % 3 == 0;
    auto const assignment = assign_judges(task);
    auto sum = std::size_t{0};
    for (auto const load : assignment.load) sum += load * load;
    auto load = std::vector<std::size_t>(4);
    EXPECT_EQ(sum, least_squares(task, 0, load));
    for (std::size_t entry = 0; entry < 4; ++entry)
      for (auto const judge : assignment.judges_of[entry]) EXPECT_FALSE(task.is_barred[entry][judge]);
  }
}

}  // namespace
}  // namespace baeumgil
