#include "features/rules/working_days.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

// Chuseok 2026 with the weekend, National Foundation Day and its substitute, Hangul Day.
Holidays autumn() {
  return {{Date::of(2026, 9, 24), Date::of(2026, 9, 25), Date::of(2026, 9, 26), Date::of(2026, 10, 3), Date::of(2026, 10, 5),
           Date::of(2026, 10, 9)}};
}

TEST(working_day, is_no_weekend_and_no_holiday) {
  EXPECT_TRUE(is_working_day(autumn(), Date::of(2026, 9, 23)));
  EXPECT_FALSE(is_working_day(autumn(), Date::of(2026, 9, 24)));
  EXPECT_FALSE(is_working_day(autumn(), Date::of(2026, 9, 27)));
  EXPECT_TRUE(is_working_day(autumn(), Date::of(2026, 9, 28)));
  EXPECT_FALSE(is_working_day(autumn(), Date::of(2026, 10, 10)));
}

TEST(working_days, are_counted_over_chuseok) {
  EXPECT_EQ(to_text(add_working_days(autumn(), Date::of(2026, 9, 21), 5)), "2026-09-30");
  EXPECT_EQ(to_text(add_working_days(autumn(), Date::of(2026, 9, 23), 1)), "2026-09-28");
  EXPECT_EQ(to_text(add_working_days(autumn(), Date::of(2026, 10, 2), 1)), "2026-10-06");
  EXPECT_EQ(to_text(add_working_days(autumn(), Date::of(2026, 10, 2), 0)), "2026-10-02");
}

struct MonthCase {
  char const* anchor{};
  int months{0};
  char const* last{};
};

TEST(period_of_months, ends_the_day_before_the_same_number_or_on_the_months_last) {
  for (auto const& row :
       {MonthCase{"2026-01-15", 1, "2026-02-15"}, MonthCase{"2026-01-28", 1, "2026-02-28"}, MonthCase{"2026-01-30", 1, "2026-02-28"},
        MonthCase{"2026-01-31", 1, "2026-02-28"}, MonthCase{"2026-02-28", 1, "2026-03-31"}, MonthCase{"2024-01-30", 1, "2024-02-29"},
        MonthCase{"2026-05-31", 1, "2026-06-30"}, MonthCase{"2026-12-31", 1, "2027-01-31"}, MonthCase{"2024-02-28", 12, "2025-02-28"},
        MonthCase{"2024-02-29", 12, "2025-02-28"}, MonthCase{"2026-08-31", 24, "2028-08-31"}})
    EXPECT_EQ(to_text(end_of_months(*date_from_text(row.anchor), row.months)), row.last) << row.anchor;
}

struct DueCase {
  char const* why{};
  RuleUnit unit{};
  double value{0};
  bool rolls{false};
  char const* anchor{};
  char const* due{};
};

TEST(due_date_of_a_rule, counts_as_the_law_counts) {
  for (auto const& row : {
           DueCase{"the first day is not counted", RuleUnit::day, 30, true, "2026-08-22", "2026-09-21"},
           DueCase{"a last day in Chuseok moves behind the weekend", RuleUnit::day, 30, true, "2026-08-26", "2026-09-28"},
           DueCase{"it stays where the row does not roll", RuleUnit::day, 30, false, "2026-08-26", "2026-09-25"},
           DueCase{"a Saturday before a substitute holiday moves to Tuesday", RuleUnit::day, 15, true, "2026-09-18", "2026-10-06"},
           DueCase{"two weeks", RuleUnit::week, 2, true, "2026-08-21", "2026-09-04"},
           DueCase{"before the anchor", RuleUnit::day, -30, false, "2026-11-02", "2026-10-03"},
           DueCase{"a month over its end", RuleUnit::month, 1, false, "2026-01-31", "2026-02-28"},
           DueCase{"a year", RuleUnit::year, 1, true, "2026-08-27", "2027-08-27"},
           DueCase{"working days", RuleUnit::working_day, 5, false, "2026-09-21", "2026-09-30"},
           DueCase{"the 10th after the quarter", RuleUnit::day_of_month, 10, false, "2026-09-30", "2026-10-10"},
           DueCase{"the 10th over new year", RuleUnit::day_of_month, 10, false, "2026-12-31", "2027-01-10"},
           DueCase{"10 March after the fiscal year", RuleUnit::month_day, 310, false, "2026-12-31", "2027-03-10"},
           DueCase{"29 February in a year without one", RuleUnit::month_day, 229, false, "2026-12-31", "2027-02-28"},
           DueCase{"a limit counts nothing", RuleUnit::people, 4, true, "2026-09-25", "2026-09-25"},
       }) {
    auto const rule = Rule{.value = row.value, .unit = row.unit, .rolls = row.rolls};
    EXPECT_EQ(to_text(due_date(rule, *date_from_text(row.anchor), autumn())), row.due) << row.why;
  }
}

TEST(deadline_of_a_code, follows_the_version_of_the_anchors_day) {
  auto book = RuleBook{};
  book.add({.code = "x.due",
            .value = 5.0,
            .unit = RuleUnit::day,
            .effective_from = Date::of(2026, 1, 1),
            .effective_to = Date::of(2026, 5, 28)});
  book.add({.code = "x.due", .value = 2.0, .unit = RuleUnit::day, .effective_from = Date::of(2026, 5, 29)});
  EXPECT_EQ(deadline(book, "x.due", Date::of(2026, 5, 28)), Date::of(2026, 6, 2));
  EXPECT_EQ(deadline(book, "x.due", Date::of(2026, 5, 29)), Date::of(2026, 5, 31));
  EXPECT_EQ(deadline(book, "x.due", Date::of(2025, 12, 31)), std::nullopt);
  EXPECT_EQ(deadline(book, "y.due", Date::of(2026, 5, 29)), std::nullopt);
}

}  // namespace
}  // namespace baeumgil
