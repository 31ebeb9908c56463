// A claim within what was approved skips the department; one above it waits there first.
#include <gtest/gtest.h>

#include "features/expenses/expense_store.h"
#include "features/expenses/tests/expense_round.h"
#include "features/expenses/way_of_claim.h"
#include "features/rules/draft_rule.h"
#include "features/rules/make_rule_effective.h"
#include "features/rules/rule_file.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

ClaimWay way(RuleBook const& book, Expense const& expense, Won payable, LineNote note = LineNote::none, bool has_duplicates = false) {
  auto const money = TravelMoney{.lines = {{.item = MoneyItem::lodging, .note = note}}, .payable = payable};
  return way_of_claim(book, expense, {money, has_duplicates});
}

TEST(way_of_claim, skips_the_department_up_to_the_travellers_part_of_the_estimate) {
  auto const book = *carried_rule_book();
  auto expense = Expense{.ends_on = last_day, .trip_estimate = Won{1'000'000}, .travelers = 3};
  EXPECT_EQ(way(book, expense, Won{333'333}).confirmation, Confirmation::skipped);
  EXPECT_EQ(way(book, expense, Won{333'333}).approved, Won{333'333});
  EXPECT_EQ(way(book, expense, Won{333'333}).rule->code, "expense.confirm.skip");
  EXPECT_EQ(way(book, expense, Won{333'334}).confirmation, Confirmation::above_estimate);
  for (auto const note : {LineNote::over_cap_cut, LineNote::over_cap_paid, LineNote::over_cap_late, LineNote::above_even_with_reason})
    EXPECT_EQ(way(book, expense, Won{1}, note).confirmation, Confirmation::above_cap) << to_word(note);
  EXPECT_EQ(way(book, expense, Won{1}, LineNote::meals_provided).confirmation, Confirmation::skipped);
  EXPECT_EQ(way(book, expense, Won{1}, LineNote::none, true).confirmation, Confirmation::reason_needed);
  expense.receipts.push_back({.over_cap_reason = "빈방이 없었음"});
  EXPECT_EQ(way(book, expense, Won{1}).confirmation, Confirmation::reason_needed);
  expense = {.ends_on = last_day, .travelers = 3};
  EXPECT_EQ(way(book, expense, Won{0}).confirmation, Confirmation::no_estimate);
}

TEST(way_of_claim, skips_nothing_where_the_rule_is_off_or_gone) {
  auto book = *carried_rule_book();
  auto const expense = Expense{.ends_on = last_day, .trip_estimate = Won{900'000}, .travelers = 3};
  for (auto& row : book.rows)
    if (row.code == "expense.confirm.skip") row.value = 0;
  EXPECT_EQ(way(book, expense, Won{1}).confirmation, Confirmation::rule_off);
  EXPECT_EQ(way(RuleBook{}, expense, Won{1}).confirmation, Confirmation::rule_off);
}

TEST(claim_expense, within_the_estimate_goes_straight_to_the_accountant_and_says_by_which_row) {
  auto const round = ExpenseRound{test_database()};
  auto const id = made(claim_expense(test_database(), round.leader(), round.filled(round.leader())));
  auto const expense = round.now(id);
  EXPECT_EQ(expense.state, ExpenseState::claimed);
  EXPECT_EQ(expense.confirmation, Confirmation::skipped);
  EXPECT_EQ(expense.approved, Won{500'000});
  EXPECT_EQ(expense.skip_rule, "expense.confirm.skip");
  EXPECT_EQ(expense.skip_rule_from, Date::of(2020, 1, 1));
  EXPECT_EQ(round.seen_by(round.head(), id), Kind::not_found) << "the department has nothing to do with it";
  auto const skipped = test_database().read(
      round.auditor(), [&](Tx& tx) { return list_expenses(tx, round.auditor(), {.confirmation = Confirmation::skipped}, 0, 20); });
  ASSERT_EQ(skipped.size(), 1U);
  EXPECT_EQ(skipped[0].id, id);
}

TEST(claim_expense, above_the_estimate_waits_for_the_department) {
  auto const round = ExpenseRound{test_database(), Won{600'000}};  // 200,000 each
  auto const id = made(claim_expense(test_database(), round.leader(), round.filled(round.leader())));
  EXPECT_EQ(round.now(id).state, ExpenseState::confirming);
  EXPECT_EQ(round.now(id).confirmation, Confirmation::above_estimate);
  EXPECT_TRUE(round.now(id).skip_rule.empty());
  EXPECT_EQ(round.settlement(), Settlement::settling);
  EXPECT_EQ(round.seen_by(round.head(), id), Kind::busy);
  EXPECT_EQ(round.seen_by(round.as(round.office.song_head), id), Kind::not_found);
  {
    auto const nothing = NothingWritten{round};
    EXPECT_EQ(kind_of(allow_expense(test_database(), round.accountant(), id, {})), Kind::forbidden) << "not yet the accountant's";
    EXPECT_EQ(kind_of(confirm_expense(test_database(), round.leader(), id)), Kind::forbidden) << "never one's own";
    EXPECT_EQ(kind_of(confirm_expense(test_database(), round.accountant(), id)), Kind::forbidden);
    EXPECT_EQ(kind_of(confirm_expense(test_database(), round.as(round.office.song_head), id)), Kind::not_found) << "another department";
    EXPECT_EQ(kind_of(confirm_expense(test_database(), round.stranger(), id)), Kind::not_found);
  }
  made(confirm_expense(test_database(), round.head(), id));
  EXPECT_EQ(round.now(id).state, ExpenseState::claimed);
  EXPECT_EQ(round.now(id).confirmed_by, round.office.han_head.id);
  EXPECT_EQ(round.now(id).confirmed_on, last_day);
  EXPECT_EQ(kind_of(confirm_expense(test_database(), round.head(), id)), Kind::conflict);
  made(pay_expense(test_database(), round.accountant(), made(allow_expense(test_database(), round.accountant(), id, {})), "지급-1"));
}

TEST(return_expense, by_the_department_sends_it_back_and_it_is_judged_again) {
  auto const round = ExpenseRound{test_database()};
  auto const id = made(add_receipt(test_database(), round.leader(), round.begun(round.leader()), round.room("a", 160'000)));
  made(claim_expense(test_database(), round.leader(), id));
  EXPECT_EQ(round.now(id).confirmation, Confirmation::above_cap);
  made(return_expense(test_database(), round.head(), id, "상한 안의 숙소를 찾을 것"));
  EXPECT_EQ(round.now(id).state, ExpenseState::returned);
  EXPECT_EQ(round.seen_by(round.head(), id), Kind::not_found);
  made(take_receipt_out(test_database(), round.leader(), id, round.now(id).receipts[0].id));
  made(claim_expense(test_database(), round.leader(), id));
  EXPECT_EQ(round.now(id).confirmation, Confirmation::skipped);
}

TEST(claim_expense, is_confirmed_by_the_department_where_the_institution_turned_the_rule_off) {
  auto const round = ExpenseRound{test_database()};
  auto const officer = round.as(round.office.kim_officer);
  auto const draft = made(draft_rule(test_database(), officer,
                                     {.code = "expense.confirm.skip",
                                      .value = 0,
                                      .words_ko = "모든 여비 청구를 부서에서 확인합니다.",
                                      .article = "여비 운영 방침 3",
                                      .source = "배움시 방침",
                                      .effective_from = Date::of(2026, 1, 1),
                                      .verified_by = "회계 담당자"}));
  made(make_rule_effective(test_database(), officer, {.id = draft, .version = 1, .reason = "모두 확인하기로 함"}));
  auto const id = made(claim_expense(test_database(), round.leader(), round.filled(round.leader())));
  EXPECT_EQ(round.now(id).state, ExpenseState::confirming);
  EXPECT_EQ(round.now(id).confirmation, Confirmation::rule_off);
}

TEST(expense_pages, show_what_was_skipped_and_ask_the_head_for_the_rest) {
  auto& program = TestProgram::instance();
  auto const within = ExpenseRound{program.db()};
  auto const skipped = "/expenses/" + to_text(within.claimed(within.leader()));
  run_scenarios(
      program,
      {{.name = "the traveller reads why nobody of the department is asked",
        .as = within.leader(),
        .get = skipped,
        .contains = {"부서 확인 생략", "500,000원", "여비 정산 기준 2"}},
       {.name = "the auditor lists them", .as = within.auditor(), .get = "/expenses?confirmation=skipped", .contains = {"2026-여비-0001"}},
       {.name = "and only them", .as = within.auditor(), .get = "/expenses?confirmation=above_cap", .not_contains = {"2026-여비-0001"}}});
  auto const above = ExpenseRound{program.db(), Won{600'000}};
  auto const id = made(claim_expense(program.db(), above.leader(), above.filled(above.leader())));
  auto const path = "/expenses/" + to_text(id);
  run_scenarios(program, {{.name = "home asks the head", .as = above.head(), .get = "/", .contains = {"여비 청구 부서에서 확인하기"}},
                          {.name = "another head is not asked",
                           .as = above.as(above.office.song_head),
                           .get = "/",
                           .not_contains = {"여비 청구 부서에서 확인하기"}},
                          {.name = "the head reads what it is above",
                           .as = above.head(),
                           .get = path,
                           .contains = {"승인된 예상액(1인분) 200,000원을 넘어", "/confirmation"}},
                          {.name = "and confirms", .as = above.head(), .post = path + "/confirmation", .status = 303, .events = 1},
                          {.name = "the API tells who",
                           .as = above.auditor(),
                           .get = "/api/v1" + path,
                           .contains = {"\"confirmation\":\"above_estimate\"", "\"confirmed_on\":\"2026-08-20\""}}});
}

}  // namespace
}  // namespace baeumgil
