// What a programme may spend, has promised, has paid and has left; and what happens to a trip above that.
#include "features/programs/program_money.h"

#include <gtest/gtest.h>

#include "features/expenses/tests/expense_round.h"
#include "features/programs/set_budget.h"
#include "features/rules/draft_rule.h"
#include "features/rules/exception_store.h"
#include "features/rules/make_rule_effective.h"
#include "features/trips/cancel_trip.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

ProgramMoney money_of(TripRound const& round) {
  auto const officer = round.as(round.office.kim_officer);
  return test_database().read(officer, [&](Tx& tx) {
    auto const program = *find_program(tx, officer, round.program);
    return find_program_money(tx, program.id, program.budget);
  });
}

Result<ProgramId> set_budget(TripRound const& round, Actor const& actor, Won amount, std::string source = "2026년 제1회 추가경정예산") {
  return set_program_budget(test_database(), actor, round.program, {amount, std::move(source), Date::of(2026, 8, 1)});
}

TripId submitted(TripRound const& round, Won estimate) {
  auto input = round.plan();
  input.estimate = estimate;
  return made(submit_trip(test_database(), round.leader(), made(plan_trip(test_database(), round.leader(), round.team, input))));
}

TEST(program_money, commits_what_is_permitted_and_gives_back_what_is_not_used) {
  auto const round = ExpenseRound{test_database()};
  EXPECT_EQ(money_of(round).budget.amount, Won{20'000'000});
  EXPECT_EQ(money_of(round).committed, Won{1'500'000});
  EXPECT_EQ(money_of(round).spent, Won{});
  EXPECT_EQ(money_of(round).left(), Won{18'500'000});
  round.paid(round.leader());
  EXPECT_EQ(money_of(round).spent, Won{285'000});
  EXPECT_EQ(money_of(round).committed, Won{1'215'000});
  EXPECT_EQ(money_of(round).left(), Won{18'500'000}) << "what was promised is paid";
  made(waive_expense(test_database(), round.park(), round.begun(round.park()), "없음"));
  auto const choi = round.as(round.office.choi_member);
  made(waive_expense(test_database(), choi, round.begun(choi), "없음"));
  EXPECT_EQ(money_of(round).committed, Won{}) << "settled";
  EXPECT_EQ(money_of(round).left(), Won{19'715'000});
  auto const departments = money_of(round).departments;
  ASSERT_EQ(departments.size(), 1U);
  EXPECT_EQ(departments[0].trips, 1);
  EXPECT_EQ(departments[0].spent, Won{285'000});
}

TEST(program_money, counts_what_was_paid_back) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.flagged(round.leader());
  made(recover_expense(test_database(), round.accountant(), id, {.amount = Won{85'000}, .reason = "한 밤을 묵지 않음"}));
  EXPECT_EQ(money_of(round).spent, Won{285'000});
  made(record_repayment(test_database(), round.accountant(), id, "세외수입-1"));
  EXPECT_EQ(money_of(round).spent, Won{200'000});
}

TEST(program_money, counts_the_fees_of_a_trip_that_was_given_up_and_nothing_else_of_it) {
  auto const round = TripRound{test_database()};
  auto const trip = made(approve_trip(test_database(), round.head(), submitted(round, Won{900'000})));
  EXPECT_EQ(money_of(round).committed, Won{900'000});
  made(cancel_trip(test_database(), round.leader(), trip, "태풍", {.fee = Won{32'000}, .basis = "열차표"}));
  EXPECT_EQ(money_of(round).committed, Won{});
  EXPECT_EQ(money_of(round).spent, Won{32'000});
  EXPECT_EQ(money_of(round).left(), Won{20'000'000 - 32'000});
  ASSERT_EQ(money_of(round).departments.size(), 1U);
  EXPECT_EQ(money_of(round).departments[0].trips, 0);
}

TEST(program_money, counts_what_was_paid_of_a_trip_that_was_given_up_without_a_fee) {
  auto const round = ExpenseRound{test_database()};
  round.paid(round.leader());
  ASSERT_TRUE(test_database().write(round.as(round.office.kim_officer), [](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trips SET state = 'cancelled' WHERE institution_id = $institution");
    return Done{};
  }));
  EXPECT_EQ(money_of(round).spent, Won{285'000});
  EXPECT_EQ(money_of(round).committed, Won{});
}

TEST(program_money, does_not_count_plans_that_nobody_permitted) {
  auto const round = TripRound{test_database()};
  submitted(round, Won{900'000});
  EXPECT_EQ(money_of(round).committed, Won{});
}

TEST(set_program_budget, keeps_the_earlier_ones_and_says_where_it_comes_from) {
  auto const round = TripRound{test_database()};
  auto const officer = round.as(round.office.kim_officer);
  made(set_budget(round, officer, Won{20'000'000}, "2026년 본예산"));
  made(set_budget(round, officer, Won{25'000'000}));
  auto const money = money_of(round);
  EXPECT_EQ(money.budget.amount, Won{25'000'000});
  EXPECT_EQ(money.budget.source, "2026년 제1회 추가경정예산");
  EXPECT_EQ(money.budget.decided_on, Date::of(2026, 8, 1));
  ASSERT_EQ(money.earlier.size(), 1U);
  EXPECT_EQ(money.earlier[0].source, "2026년 본예산");
}

TEST(set_program_budget, refuses_gaps_and_who_may_not) {
  auto const round = TripRound{test_database()};
  auto const officer = round.as(round.office.kim_officer);
  auto const before = round.count("events");
  EXPECT_EQ(first_field(set_budget(round, officer, Won{})), "budget");
  EXPECT_EQ(first_field(set_budget(round, officer, Won{1}, "")), "budget_source");
  EXPECT_EQ(first_field(set_program_budget(test_database(), officer, round.program, {Won{1}, "예산", {}})), "budget_decided_on");
  EXPECT_EQ(first_field(set_program_budget(test_database(), officer, round.program, {Won{1}, "예산", Date::of(2099, 1, 1)})),
            "budget_decided_on");
  EXPECT_EQ(kind_of(set_budget(round, round.head(), Won{1})), Kind::forbidden);
  EXPECT_EQ(kind_of(set_budget(round, round.as(round.office.auditor), Won{1})), Kind::forbidden);
  EXPECT_EQ(kind_of(set_budget(round, round.stranger(), Won{1})), Kind::not_found);
  EXPECT_EQ(round.count("events"), before);
}

TEST(approve_trip, above_what_is_left_is_permitted_and_counted) {
  auto const round = TripRound{test_database()};
  made(set_budget(round, round.as(round.office.kim_officer), Won{1'000'000}));
  auto const trip = submitted(round, Won{1'000'001});
  made(approve_trip(test_database(), round.head(), trip));
  auto const uses = test_database().read(round.head(), [](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 1, 1), .until = Date::of(2027, 12, 31), .rule = "trip.budget.left"});
  });
  ASSERT_EQ(uses.size(), 1U);
  EXPECT_NE(uses[0].reason.find("1,000,001"), std::string::npos);
}

TEST(approve_trip, within_what_is_left_is_no_exception) {
  auto const round = TripRound{test_database()};
  made(set_budget(round, round.as(round.office.kim_officer), Won{1'000'000}));
  made(approve_trip(test_database(), round.head(), submitted(round, Won{1'000'000})));
  auto const uses = test_database().read(round.head(), [](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 1, 1), .until = Date::of(2027, 12, 31), .rule = "trip.budget.left"});
  });
  EXPECT_TRUE(uses.empty());
  EXPECT_EQ(money_of(round).left(), Won{});
}

TEST(approve_trip, above_what_is_left_is_refused_where_the_institution_wants_it) {
  auto const round = TripRound{test_database()};
  auto const officer = round.as(round.office.kim_officer);
  made(set_budget(round, officer, Won{1'000'000}));
  auto const draft = made(draft_rule(test_database(), officer,
                                     {.code = "trip.budget.left",
                                      .value = 1,
                                      .words_ko = "남은 예산을 넘는 출장은 허가하지 않습니다.",
                                      .article = "예산 운용 방침 1",
                                      .source = "배움시 방침",
                                      .effective_from = Date::of(2026, 1, 1),
                                      .verified_by = "예산 담당자"}));
  made(make_rule_effective(test_database(), officer, {.id = draft, .version = 1, .reason = "예산 안에서만 다녀오기로 함"}));
  auto const trip = submitted(round, Won{1'000'001});
  auto const before = round.count("events");
  auto const refusal = approve_trip(test_database(), round.head(), trip);
  EXPECT_EQ(rule_of(refusal), "trip.budget.left");
  EXPECT_EQ(first_field(refusal), "approver");
  EXPECT_EQ(round.count("events"), before);
}

TEST(program_pages, show_the_balance_and_warn_the_approver) {
  auto& program = TestProgram::instance();
  auto const round = TripRound{program.db()};
  auto const officer = round.as(round.office.kim_officer);
  auto const path = "/programs/" + to_text(round.program);
  run_scenarios(
      program,
      {{.name = "a budget needs its source",
        .as = officer,
        .post = path + "/budget",
        .form = {{"budget", "1000000"}, {"budget_decided_on", "2026-08-01"}},
        .status = 422},
       {.name = "it is set",
        .as = officer,
        .post = path + "/budget",
        .form = {{"budget", "1,000,000"}, {"budget_source", "2026년 본예산"}, {"budget_decided_on", "2026-08-01"}},
        .status = 303,
        .events = 1},
       {.name = "the page shows it", .as = officer, .get = path, .contains = {"예산 잔액", "1,000,000원", "2026년 본예산", "<svg"}},
       {.name = "staff see the totals", .as = round.leader(), .get = path, .contains = {"예산 잔액"}, .not_contains = {"/budget\""}},
       {.name = "the API tells it",
        .as = round.leader(),
        .get = "/api/v1" + path + "/money",
        .contains = {"\"left_won\":1000000", "\"departments\":[]"}},
       {.name = "strangers find none", .as = round.stranger(), .get = "/api/v1" + path + "/money", .status = 404},
       {.name = "the API sets it",
        .as = officer,
        .post = "/api/v1" + path + "/budget",
        .json = R"({"budget":900000,"budget_source":"감추경","budget_decided_on":"2026-08-01"})",
        .events = 1}});
  auto const trip = "/trips/" + to_text(submitted(round, Won{950'000}));
  run_scenarios(program, {{.name = "the approver reads what is left before deciding",
                           .as = round.head(),
                           .get = trip,
                           .contains = {"950,000원이 프로그램의 남은 예산 900,000원을 넘습니다", "예산 관리 기준 1"}},
                          {.name = "the traveller is not bothered", .as = round.leader(), .get = trip, .not_contains = {"남은 예산"}}});
}

}  // namespace
}  // namespace baeumgil
