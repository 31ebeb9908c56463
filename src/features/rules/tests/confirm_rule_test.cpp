// A row nobody had held against the original text: who confirms it, how, and until when it stays confirmed.
#include <gtest/gtest.h>

#include "features/rules/confirm_rule.h"
#include "features/rules/confirmation_store.h"
#include "features/rules/load_rules.h"
#include "features/rules/tests/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(mark_confirmed, holds_only_for_the_value_that_was_confirmed) {
  auto rule = Rule{.code = "allowance.x", .value = 70'000, .unit = RuleUnit::won, .effective_from = Date::of(2026, 1, 1)};
  auto confirmation = confirmation_of(rule);
  confirmation.confirmed_by = "조나린";
  confirmation.confirmed_on = Date::of(2026, 8, 3);
  confirmation.held_against = "관보";
  auto changed = rule;
  changed.value = 80'000;
  auto of_another_day = rule;
  of_another_day.effective_from = Date::of(2026, 7, 1);
  for (auto* row : {&rule, &changed, &of_another_day}) mark_confirmed(*row, {confirmation});
  EXPECT_EQ(rule.verified_by, "조나린 (2026-08-03, 관보)");
  EXPECT_FALSE(changed.is_verified());
  EXPECT_FALSE(of_another_day.is_verified());
}

TEST(rule_page, lets_the_officer_confirm_a_row_and_nobody_else) {
  auto const office = open_office();
  auto const path = std::string{"/rules/trip.joint.window"};
  auto const which = std::vector<std::pair<std::string, std::string>>{{"row", "1"}, {"scope", "shared"}, {"effective_from", "2020-01-01"}};
  auto said = which;
  said.emplace_back("held_against.1", "운영 방침 제3호");
  run_scenarios(
      TestProgram::instance(),
      {{.name = "offered", .as = office.officer, .get = path, .contains = {"name=\"held_against.1\"", "아직 원문과 대조하지 않았습니다"}},
       {.name = "not to staff", .as = office.member, .get = path, .not_contains = {"held_against"}},
       {.name = "nor taken", .as = office.member, .post = path + "/confirmation", .form = said, .status = 403},
       {.name = "without the text",
        .as = office.officer,
        .post = path + "/confirmation",
        .form = which,
        .status = 422,
        .contains = {"f-held_against.1-error"}},
       {.name = "no such row", .as = office.officer, .post = "/rules/no.such/confirmation", .form = said, .status = 404},
       {.name = "confirmed", .as = office.officer, .post = path + "/confirmation", .form = said, .status = 303, .events = 1},
       {.name = "said", .as = office.member, .get = path, .contains = {"운영 방침 제3호"}, .not_contains = {"아직 원문과"}},
       {.name = "once", .as = office.officer, .post = path + "/confirmation", .form = said, .status = 409}});
  auto const elsewhere = open_office();
  EXPECT_FALSE(TestProgram::instance().db().read(
      elsewhere.officer, [](Tx& tx) { return load_rule_book(tx).in_force("trip.joint.window", tx.today())->is_verified(); }));
  EXPECT_TRUE(TestProgram::instance().db().read(
      office.officer, [](Tx& tx) { return load_rule_book(tx).in_force("trip.joint.window", tx.today())->is_verified(); }));
}

}  // namespace
}  // namespace baeumgil
