#include <gtest/gtest.h>

#include "features/awards/extra_points.h"
#include "features/awards/grade.h"
#include "features/awards/split_prize.h"
#include "features/rules/rule_file.h"

namespace baeumgil {
namespace {

Contributor signed_share(int percent) {
  return {.person = PersonId::make(), .department = DepartmentId::make(), .share_percent = percent, .signed_at = Instant{1}};
}

TEST(split_prize, gives_whole_won_that_add_up) {
  auto const department = DepartmentId::make();
  auto const payees = split_prize(
      {.amount = Won{1'000'000}, .department = department, .contributors = {signed_share(33), signed_share(33), signed_share(34)}});
  ASSERT_EQ(payees.size(), 3U);
  EXPECT_EQ(payees[0].amount + payees[1].amount + payees[2].amount, Won{1'000'000});
  EXPECT_EQ(payees[2].amount, Won{340'000});
}

TEST(split_prize, leaves_to_the_department_what_nobody_signed) {
  auto const department = DepartmentId::make();
  auto unsigned_share = signed_share(40);
  unsigned_share.signed_at.reset();
  auto const payees = split_prize({.amount = Won{100}, .department = department, .contributors = {signed_share(60), unsigned_share}});
  ASSERT_EQ(payees.size(), 2U);
  EXPECT_EQ(payees[0].amount, Won{60});
  EXPECT_EQ(payees[1].kind, PayeeKind::department);
  EXPECT_EQ(payees[1].amount, Won{40});
  EXPECT_EQ(split_prize({.amount = Won{100}, .department = department}).front().amount, Won{100});
}

TEST(split_prize, gives_nothing_extra_to_a_department_that_adopted_its_own) {
  auto const department = DepartmentId::make();
  auto const own = split_prize({.amount = Won{100}, .department = department, .adopter = department, .adopter_percent = 30});
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0].kind, PayeeKind::department);
  auto const other = split_prize({.amount = Won{100}, .department = department, .adopter = DepartmentId::make(), .adopter_percent = 30});
  ASSERT_EQ(other.size(), 2U);
  EXPECT_EQ(other[1].amount, Won{30});
}

double sum(Deeds const& deeds) {
  static auto const rules = *carried_rule_book();
  auto total = 0.0;
  for (auto const& part : extra_points(rules, Date::of(2026, 8, 3), deeds)) total += part.points;
  return total;
}

TEST(extra_points, count_the_furthest_step_alone) {
  EXPECT_EQ(sum({}), 0);
  EXPECT_EQ(sum({.is_decided = true}), 3);
  EXPECT_EQ(sum({.is_decided = true, .is_implemented = true}), 6);
  EXPECT_EQ(sum({.is_decided = true, .is_implemented = true, .is_effective = true}), 10);
}

TEST(extra_points, add_bonuses_up_to_their_cap_and_take_deductions_off) {
  EXPECT_EQ(sum({.members = 4, .newcomers = 2, .departments = 2, .is_host_verified = true}), 5);
  EXPECT_EQ(sum({.members = 4, .newcomers = 1, .departments = 1}), 0);
  EXPECT_EQ(sum({.is_report_late = true}), -3);
  EXPECT_TRUE(extra_points({}, Date::of(2026, 8, 3), {.is_decided = true}).empty()) << "no row, no points";
}

TEST(grade_of_rank, reads_the_ending) {
  EXPECT_EQ(grade_of_rank("지방행정서기보"), 9);
  EXPECT_EQ(grade_of_rank("지방사회복지서기"), 8);
  EXPECT_EQ(grade_of_rank("지방행정주사보"), 7);
  EXPECT_EQ(grade_of_rank("지방행정주사"), 6);
  EXPECT_EQ(grade_of_rank("지방행정사무관"), 5);
  EXPECT_EQ(grade_of_rank("시장"), 0);
}

}  // namespace
}  // namespace baeumgil
