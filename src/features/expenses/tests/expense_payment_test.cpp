// Payment, what stops it, what comes back, and what it does to the trip.
#include <gtest/gtest.h>

#include "features/expenses/expense_store.h"
#include "features/expenses/tests/expense_round.h"
#include "features/reports/accept_report.h"
#include "features/rules/confirm_rule.h"
#include "features/rules/draft_rule.h"
#include "features/rules/make_rule_effective.h"
#include "tests/fixtures/chain_walk.h"

namespace baeumgil {
namespace {

std::int64_t events(ExpenseRound const& round) { return round.count("events"); }

TEST(pay_expense, records_the_payment_once) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.allowed(round.leader());
  auto const before = events(round);
  EXPECT_EQ(first_field(pay_expense(test_database(), round.accountant(), id, " ")), "payment_no");
  EXPECT_EQ(kind_of(pay_expense(test_database(), round.leader(), id, "지급-9")), Kind::forbidden);
  EXPECT_EQ(kind_of(pay_expense(test_database(), round.park(), id, "지급-9")), Kind::not_found);
  EXPECT_EQ(kind_of(pay_expense(test_database(), round.stranger(), id, "지급-9")), Kind::not_found);
  EXPECT_EQ(events(round), before);
  made(pay_expense(test_database(), round.accountant(), id, "지급-9"));
  EXPECT_EQ(round.now(id).payment_no, "지급-9");
  EXPECT_EQ(round.now(id).allowed, Won{285'000});
  EXPECT_EQ(kind_of(pay_expense(test_database(), round.accountant(), id, "지급-9")), Kind::conflict);
}

Result<RuleId> add_rule(Database& database, Actor const& officer, RuleDraft const& draft) {
  auto const id = made(draft_rule(database, officer, draft));
  return make_rule_effective(database, officer, {.id = id, .version = 1, .reason = "원문과 대조함"});
}

RuleDraft confirmed(std::string const& code, double value) {
  return {.code = code,
          .value = value,
          .words_ko = "원문과 대조한 단가",
          .article = "제16조 제3항",
          .source = "공무원 여비 규정",
          .effective_from = Date::of(2026, 1, 1),
          .verified_by = "회계 담당자 원문 대조"};
}

// The version of August that halves the per diem in an official car has not been held against the original text.
ExpenseId in_an_official_car(ExpenseRound const& round) {
  auto const id = round.filled(round.leader());
  made(write_facts(test_database(), round.leader(), id, {.has_official_car = true}, 0));
  made(claim_expense(test_database(), round.leader(), id));
  return made(allow_expense(test_database(), round.accountant(), id, {}));
}

TEST(pay_expense, waits_for_a_rate_nobody_has_confirmed_and_names_the_row) {
  auto const round = ExpenseRound{test_database()};
  auto const id = in_an_official_car(round);
  EXPECT_EQ(round.now(id).allowed, Won{37'500 + 75'000 + 135'000});
  auto const before = events(round);
  auto const refused = pay_expense(test_database(), round.accountant(), id, "지급-1");
  EXPECT_EQ(first_field(refused), "payment_no");
  EXPECT_EQ(rule_of(refused), "allowance.domestic.official_vehicle");
  EXPECT_EQ(events(round), before);
  made(add_rule(test_database(), round.as(round.office.kim_officer), confirmed("allowance.domestic.official_vehicle", 50)));
  made(pay_expense(test_database(), round.accountant(), id, "지급-1"));
}

TEST(pay_expense, goes_ahead_once_the_accountant_has_confirmed_the_row) {
  auto const round = ExpenseRound{test_database()};
  auto const id = in_an_official_car(round);
  auto const refused = pay_expense(test_database(), round.accountant(), id, "지급-1");
  ASSERT_FALSE(refused);
  auto const& row = *refused.error().rule;
  auto const asked =
      RuleToConfirm{.code = row.rule_id, .effective_from = *date_from_text(row.effective_from), .held_against = "관보 2026. 6. 30. 별표 2"};
  auto const before = events(round);
  EXPECT_EQ(kind_of(confirm_rule(test_database(), round.leader(), asked)), Kind::forbidden);
  auto wrong = asked;
  wrong.held_against = " ";
  EXPECT_EQ(first_field(confirm_rule(test_database(), round.accountant(), wrong)), "held_against");
  wrong = asked;
  wrong.effective_from = Date::of(1999, 1, 1);
  EXPECT_EQ(kind_of(confirm_rule(test_database(), round.accountant(), wrong)), Kind::not_found);
  EXPECT_EQ(events(round), before);
  made(confirm_rule(test_database(), round.accountant(), asked));
  EXPECT_EQ(kind_of(confirm_rule(test_database(), round.accountant(), asked)), Kind::conflict);
  made(pay_expense(test_database(), round.accountant(), id, "지급-1"));
  auto const other = ExpenseRound{test_database()};
  EXPECT_FALSE(pay_expense(test_database(), other.accountant(), in_an_official_car(other), "지급-1"))
      << "another institution confirms for itself";
}

TEST(pay_expense, does_not_pay_another_amount_than_was_decided) {
  auto const round = ExpenseRound{test_database()};
  auto const id = in_an_official_car(round);
  made(add_rule(test_database(), round.as(round.office.kim_officer), confirmed("allowance.domestic.official_vehicle", 40)));
  EXPECT_EQ(kind_of(pay_expense(test_database(), round.accountant(), id, "지급-1")), Kind::conflict);
  made(reopen_expense(test_database(), round.accountant(), id, "단가가 바뀜"));
  made(allow_expense(test_database(), round.accountant(), id, {}));
  EXPECT_EQ(round.now(made(pay_expense(test_database(), round.accountant(), id, "지급-1"))).allowed, Won{30'000 + 75'000 + 135'000});
}

TEST(a_paid_claim, keeps_its_lines_when_the_rules_change) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.paid(round.leader());
  auto const money = round.now(id).money;
  auto draft = confirmed("allowance.domestic.per_diem", 30000);
  made(add_rule(test_database(), round.as(round.office.kim_officer), draft));
  EXPECT_EQ(round.now(id).money, money);
  EXPECT_EQ(round.now(id).allowed, Won{285'000});
}

TEST(flag_expense, is_the_auditors_and_only_on_what_is_paid) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.paid(round.leader());
  auto const open = round.claimed(round.park());
  auto const before = events(round);
  EXPECT_EQ(first_field(flag_expense(test_database(), round.auditor(), id, "")), "flag_reason");
  EXPECT_EQ(kind_of(flag_expense(test_database(), round.accountant(), id, "의심")), Kind::forbidden);
  EXPECT_EQ(kind_of(flag_expense(test_database(), round.auditor(), open, "의심")), Kind::forbidden);
  EXPECT_EQ(kind_of(flag_expense(test_database(), round.park(), id, "의심")), Kind::not_found);
  EXPECT_EQ(kind_of(flag_expense(test_database(), round.strangers.actor_of(round.strangers.auditor), id, "의심")), Kind::not_found);
  EXPECT_EQ(events(round), before);
  made(flag_expense(test_database(), round.auditor(), id, "실제로 묵지 않음"));
  EXPECT_EQ(round.now(id).state, ExpenseState::flagged);
  EXPECT_EQ(round.settlement(), Settlement::recovery);
}

TEST(dismiss_flag, says_why_nothing_is_taken_back) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.flagged(round.leader());
  EXPECT_EQ(first_field(dismiss_flag(test_database(), round.accountant(), id, "")), "dismiss_reason");
  EXPECT_EQ(kind_of(dismiss_flag(test_database(), round.auditor(), id, "내가")), Kind::forbidden);
  EXPECT_EQ(kind_of(dismiss_flag(test_database(), round.stranger(), id, "내가")), Kind::not_found);
  made(dismiss_flag(test_database(), round.accountant(), id, "숙박 명부로 확인함"));
  EXPECT_EQ(round.now(id).state, ExpenseState::paid);
  made(flag_expense(test_database(), round.auditor(), id, "새 증거"));
  EXPECT_EQ(round.now(id).recoveries.size(), 2U) << "what was said before stays";
}

TEST(recover_expense, takes_the_surcharge_of_the_rule_that_was_chosen) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.flagged(round.leader());
  auto const before = events(round);
  auto const field = [&](RecoveryDecision const& decision) {
    return first_field(recover_expense(test_database(), round.accountant(), id, decision));
  };
  EXPECT_EQ(field({Won{0}, "", "거짓"}), "amount");
  EXPECT_EQ(field({Won{285'001}, "", "거짓"}), "amount");
  EXPECT_EQ(field({Won{70'000}, "expense.surcharge", ""}), "recover_reason");
  EXPECT_EQ(field({Won{70'000}, "allowance.domestic.per_diem", "거짓"}), "surcharge_rule");
  EXPECT_EQ(kind_of(recover_expense(test_database(), round.auditor(), id, {Won{1}, "", "거짓"})), Kind::forbidden);
  EXPECT_EQ(kind_of(recover_expense(test_database(), round.leader(), id, {Won{1}, "", "거짓"})), Kind::forbidden);
  EXPECT_EQ(kind_of(recover_expense(test_database(), round.park(), id, {Won{1}, "", "거짓"})), Kind::not_found);
  EXPECT_EQ(kind_of(recover_expense(test_database(), round.stranger(), id, {Won{1}, "", "거짓"})), Kind::not_found);
  EXPECT_EQ(events(round), before);
  made(recover_expense(test_database(), round.accountant(), id, {Won{70'000}, "expense.surcharge.conflicting", "제3항이 나중에 들어왔음"}));
  auto const recovery = round.now(id).recoveries.back();
  EXPECT_EQ(recovery.surcharge_times, 2);
  EXPECT_EQ(recovery.surcharge, Won{140'000});
  EXPECT_EQ(recovery.surcharge_rule, "expense.surcharge.conflicting");
}

TEST(record_repayment, ends_the_recovery) {
  auto const round = ExpenseRound{test_database()};
  auto const id =
      made(recover_expense(test_database(), round.accountant(), round.flagged(round.leader()), {Won{70'000}, "expense.surcharge", "거짓"}));
  EXPECT_EQ(round.now(id).recoveries.back().surcharge, Won{350'000});
  EXPECT_EQ(first_field(record_repayment(test_database(), round.accountant(), id, "")), "record_no");
  EXPECT_EQ(kind_of(record_repayment(test_database(), round.leader(), id, "납입-1")), Kind::forbidden);
  EXPECT_EQ(kind_of(record_repayment(test_database(), round.stranger(), id, "납입-1")), Kind::not_found);
  made(record_repayment(test_database(), round.accountant(), id, "납입-1"));
  EXPECT_EQ(round.now(id).state, ExpenseState::recovered);
  EXPECT_EQ(round.now(id).recoveries.back().record_no, "납입-1");
}

TEST(a_trip, is_settled_when_every_traveller_is_paid_or_claims_nothing) {
  auto const round = ExpenseRound{test_database()};
  round.paid(round.leader());
  EXPECT_EQ(round.settlement(), Settlement::settling);
  made(waive_expense(test_database(), round.park(), round.begun(round.park()), "없음"));
  auto const choi = round.as(round.office.choi_member);
  made(waive_expense(test_database(), choi, round.begun(choi), "없음"));
  EXPECT_EQ(round.settlement(), Settlement::settled);
  EXPECT_EQ(round.now(round.trip).state, TripState::came_back) << "the report is still to come";
  EXPECT_EQ(kind_of(close_trip(test_database(), round.as(round.office.kim_officer), round.trip)), Kind::forbidden);
}

TEST(a_trip, is_closed_by_the_last_of_report_and_money) {
  auto const office = make_office(test_database());
  auto const walk = walk_chain(test_database(), office, WalkTo::accepted_report);
  auto const trip = [&] {
    return made(test_database().read(office.institution,
                                     [&](Tx& tx) { return find_trip(tx, Actor{.institution = office.institution}, walk.trip); }));
  };
  EXPECT_EQ(trip().state, TripState::reported);
  EXPECT_EQ(kind_of(close_trip(test_database(), office.actor_of(office.kim_officer), walk.trip)), Kind::conflict) << "nobody has been paid";
  for (auto const* person : {&office.lee_leader, &office.park_member, &office.choi_member}) {
    auto const actor = office.actor_of(*person);
    EXPECT_EQ(trip().state, TripState::reported);
    made(waive_expense(test_database(), actor, made(begin_expense(test_database(), actor, walk.trip)), "청구할 것이 없음"));
  }
  EXPECT_EQ(trip().state, TripState::closed);
}

TEST(department_heads, see_sums_of_their_department_and_only_the_claim_they_confirmed) {
  auto const round = ExpenseRound{test_database()};
  round.claimed(round.leader());
  round.claimed(round.as(round.office.choi_member));
  auto const totals = [&](Actor const& who) { return test_database().read(who, [&](Tx& tx) { return list_totals(tx, who, {}); }); };
  auto const own = totals(round.head());
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0].department_name, "교통정책과");
  EXPECT_EQ(own[0].claimed, Won{285'000});
  EXPECT_EQ(totals(round.accountant()).size(), 2U);
  EXPECT_EQ(totals(round.as(round.office.mayor)).size(), 2U);
  EXPECT_TRUE(totals(round.leader()).empty());
  EXPECT_TRUE(totals(round.stranger()).empty());
  EXPECT_EQ(test_database().read(round.head(), [&](Tx& tx) { return count_expenses(tx, round.head(), {}); }), 1);
}

TEST(those_who_have_not_claimed, are_listed_for_themselves_and_the_accountant) {
  auto const round = ExpenseRound{test_database()};
  round.claimed(round.leader());
  auto const waiting = [&](Actor const& who) { return test_database().read(who, [&](Tx& tx) { return list_unclaimed(tx, who).size(); }); };
  EXPECT_EQ(waiting(round.leader()), 0U);
  EXPECT_EQ(waiting(round.park()), 1U);
  EXPECT_EQ(waiting(round.accountant()), 2U);
  EXPECT_EQ(waiting(round.head()), 0U);
  EXPECT_EQ(waiting(round.stranger()), 0U);
}

}  // namespace
}  // namespace baeumgil
