#include "platform/solver/linear_program.h"

#include <gtest/gtest.h>

#include <array>

namespace baeumgil {
namespace {

// 3x + 2y with x + y <= 4 and x + 3y <= 6 is best at x = 4; a third column z worth 5 that fills both rows changes it.
TEST(linear_program, finds_the_best_and_what_rows_are_worth) {
  auto program = LinearProgram{{4, 6}};
  program.add_column(3, std::array{LinearEntry{.row = 0}, LinearEntry{.row = 1}});
  program.add_column(2, std::array{LinearEntry{.row = 0}, LinearEntry{.row = 1, .factor = 3}});
  ASSERT_TRUE(program.solve());
  EXPECT_DOUBLE_EQ(program.value(), 12);
  EXPECT_DOUBLE_EQ(program.level(0), 4);
  EXPECT_DOUBLE_EQ(program.level(1), 0);
  EXPECT_DOUBLE_EQ(program.price(0), 3);
  EXPECT_DOUBLE_EQ(program.price(1), 0);
  EXPECT_DOUBLE_EQ(program.reduced_value(1), -1);
}

TEST(linear_program, goes_on_from_where_it_was_when_columns_come_and_go) {
  auto program = LinearProgram{{4, 6}};
  program.add_column(3, std::array{LinearEntry{.row = 0}, LinearEntry{.row = 1}});
  ASSERT_TRUE(program.solve());
  program.add_column(5, std::array{LinearEntry{.row = 1}});
  EXPECT_EQ(program.columns(), 2);
  ASSERT_TRUE(program.solve());
  EXPECT_DOUBLE_EQ(program.value(), 30);
  program.keep_columns({1, 0});
  EXPECT_EQ(program.columns(), 1);
  ASSERT_TRUE(program.solve());
  EXPECT_DOUBLE_EQ(program.value(), 12);
}

TEST(linear_program, says_when_there_is_no_best_answer) {
  auto program = LinearProgram{{1}};
  program.add_column(1, std::array{LinearEntry{.row = 0, .factor = -1}});
  EXPECT_FALSE(program.solve());
}

}  // namespace
}  // namespace baeumgil
