// What the year asks for: beyond the budget bill of November to what goes over, what is measured and what comes next.
#include "features/yearbook/year_steps.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/adoptions/carry_out_adoption.h"
#include "features/home/next_step.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

struct YearDesk {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Actor officer{office.actor_of(office.kim_officer)};
  ChainWalk walk{walk_chain(db, office, WalkTo::started_adoption)};

  void spend(int year) {
    EXPECT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
      tx.change("DELETE FROM adoption_budget_years WHERE institution_id = $institution AND adoption_id = $1", walk.adoption);
      tx.change("INSERT INTO adoption_budget_years (institution_id, adoption_id, year, amount_won) VALUES ($institution, $1, $2, 1000)",
                walk.adoption, year);
      return Done{};
    }));
  }
  static void go_to(std::string_view at) { test_clock().set(*instant_from_text(at)); }
  std::optional<YearStep> step(std::string_view code) {
    auto const steps = db.read(officer, [](Tx& tx) { return list_year_steps(tx, Language::ko); });
    auto const found = std::ranges::find(steps, code, &YearStep::code);
    return found == steps.end() ? std::nullopt : std::optional{*found};
  }
  bool is_asked_now(std::string_view code) {
    auto const steps = db.read(officer, [](Tx& tx) { return list_year_steps_now(tx, Language::ko); });
    return std::ranges::find(steps, code, &YearStep::code) != steps.end();
  }
  int reminders(Actor const& actor) {
    auto const steps = db.read(actor, [&](Tx& tx) { return list_next_steps(tx, actor); });
    return static_cast<int>(std::ranges::count(steps, "home.step.year", &NextStep::key));
  }
};

class year_steps : public testing::Test {
  ClockKept clock_{};
};

TEST_F(year_steps, ask_in_december_what_goes_over_and_still_ask_in_january) {
  auto desk = YearDesk{};
  desk.spend(2026);
  YearDesk::go_to("2026-11-05T01:00:00Z");
  EXPECT_FALSE(desk.is_asked_now("year.carry_over")) << "too early";
  YearDesk::go_to("2026-12-10T01:00:00Z");
  auto const december = desk.step("year.carry_over");
  ASSERT_TRUE(december);
  EXPECT_EQ(december->day, Date::of(2026, 12, 31));
  EXPECT_EQ(december->open, 1);
  EXPECT_FALSE(december->rule.source.empty());
  EXPECT_TRUE(desk.is_asked_now("year.carry_over"));
  EXPECT_TRUE(desk.is_asked_now("year.book")) << "no edition of the year's end";
  YearDesk::go_to("2027-01-10T01:00:00Z");
  EXPECT_EQ(desk.step("year.carry_over")->day, Date::of(2026, 12, 31)) << "late, and still open";
  EXPECT_TRUE(desk.is_asked_now("year.carry_over"));
  desk.spend(2027);
  EXPECT_EQ(desk.step("year.carry_over")->day, Date::of(2027, 12, 31));
  EXPECT_FALSE(desk.is_asked_now("year.carry_over"));
}

TEST_F(year_steps, ask_in_january_for_the_indicators_of_last_year) {
  auto desk = YearDesk{};
  YearDesk::go_to("2027-01-05T01:00:00Z");
  EXPECT_FALSE(desk.is_asked_now("year.measure"));
  ASSERT_TRUE(implement_adoption(desk.db, desk.office.actor_of(desk.office.yoon_head), desk.walk.adoption, "공고"));
  ASSERT_TRUE(desk.db.write(desk.officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE adoptions SET kpi_measure_on = '2026-12-31' WHERE institution_id = $institution AND id = $1", desk.walk.adoption);
    return Done{};
  }));
  EXPECT_TRUE(desk.is_asked_now("year.measure"));
  ASSERT_TRUE(measure_adoption(desk.db, desk.office.actor_of(desk.office.owner_officer), desk.walk.adoption, 5.0, "통계"));
  EXPECT_FALSE(desk.is_asked_now("year.measure"));
}

TEST_F(year_steps, remind_the_programme_officer_only_and_are_a_page_for_all) {
  auto desk = YearDesk{};
  auto const strangers = make_strangers(desk.db);
  YearDesk::go_to("2026-12-10T01:00:00Z");
  auto const ours = desk.reminders(desk.officer);
  auto const theirs = desk.reminders(strangers.actor_of(strangers.kim_officer));
  desk.spend(2026);
  EXPECT_EQ(desk.reminders(desk.officer), ours + 1);
  EXPECT_EQ(desk.reminders(desk.office.actor_of(desk.office.lee_leader)), 0);
  EXPECT_EQ(desk.reminders(strangers.actor_of(strangers.kim_officer)), theirs) << "what is ours is not theirs";
  run_scenarios(
      desk.program,
      {{.name = "page",
        .as = desk.office.actor_of(desk.office.lee_leader),
        .get = "/year",
        .contains = {"도입 예산 이월", "2026. 12. 31.", "운영 기본값", "/year/budget-request.xlsx"}},
       {.name = "API",
        .as = desk.officer,
        .get = "/api/v1/year-steps",
        .contains = {"\"rule\":\"year.carry_over\",\"day\":\"2026-12-31\"", "\"open\":1"}},
       {.name = "strangers", .as = strangers.actor_of(strangers.kim_officer), .get = "/api/v1/year-steps", .not_contains = {"\"open\":1"}},
       {.name = "the budget requests", .as = desk.officer, .get = "/year/budget-request.xlsx", .contains = {"PK"}}});
}

}  // namespace
}  // namespace baeumgil
