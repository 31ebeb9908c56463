// A claim from its beginning to its payment: each success, each refusal that writes nothing, and strangers.
#include <gtest/gtest.h>

#include "features/rules/exception_store.h"

#include "features/expenses/expense_store.h"
#include "features/expenses/money_json.h"
#include "features/expenses/receipt_store.h"
#include "features/expenses/tests/expense_round.h"

namespace baeumgil {
namespace {

TEST(begin_expense, opens_one_numbered_claim_for_each_traveller) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.begun(round.leader());
  auto const expense = round.now(id);
  EXPECT_EQ(expense.number, "2026-여비-0001");
  EXPECT_EQ(expense.state, ExpenseState::draft);
  EXPECT_EQ(expense.person, round.office.lee_leader.id);
  EXPECT_EQ(round.begun(round.leader()), id) << "the same again";
  EXPECT_NE(round.begun(round.park()), id);
  EXPECT_EQ(round.settlement(), Settlement::open);
}

TEST(begin_expense, refuses_who_did_not_travel_and_a_trip_that_is_not_back) {
  auto const round = ExpenseRound{test_database()};
  auto const nothing = NothingWritten{round};
  EXPECT_EQ(kind_of(begin_expense(test_database(), round.head(), round.trip)), Kind::forbidden);
  EXPECT_EQ(kind_of(begin_expense(test_database(), round.as(round.office.kang_member), round.trip)), Kind::forbidden);
  EXPECT_EQ(kind_of(begin_expense(test_database(), round.stranger(), round.trip)), Kind::not_found);
  auto const other = TripRound{test_database()};
  EXPECT_EQ(kind_of(begin_expense(test_database(), other.leader(), other.permitted())), Kind::forbidden);
}

TEST(a_claim, is_seen_by_its_traveller_the_accountant_and_the_auditor_only) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.filled(round.leader());
  EXPECT_EQ(round.seen_by(round.leader(), id), Kind::busy);
  EXPECT_EQ(round.seen_by(round.accountant(), id), Kind::busy);
  EXPECT_EQ(round.seen_by(round.auditor(), id), Kind::busy);
  for (auto const& who : {round.park(), round.head(), round.as(round.office.kim_officer), round.as(round.office.mayor),
                          round.as(round.office.kang_member), round.as(round.office.administrator), round.stranger(),
                          round.strangers.actor_of(round.strangers.accountant), round.strangers.actor_of(round.strangers.auditor)})
    EXPECT_EQ(round.seen_by(who, id), Kind::not_found) << who.name;
}

TEST(write_facts, keeps_what_receipts_do_not_say) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.begun(round.leader());
  auto facts = ExpenseFacts{.shared_with = "박주임", .meals_provided = 2};
  facts.rates = {{"USD", 13'505'000, first_day, "매매기준율"}};
  facts.stays = {{first_day, "싱가포르", "SG"}};
  made(write_facts(test_database(), round.leader(), id, facts, 1));
  auto const kept = round.now(id).facts;
  EXPECT_EQ(kept.shared_with, "박주임");
  EXPECT_EQ(kept.meals_provided, 2);
  ASSERT_EQ(kept.rates.size(), 1U);
  EXPECT_EQ(kept.rates[0].ten_thousandths, 13'505'000);
  ASSERT_EQ(kept.stays.size(), 1U);
  EXPECT_EQ(kept.stays[0].country, "SG");
  EXPECT_EQ(kind_of(write_facts(test_database(), round.leader(), id, facts, 1)), Kind::conflict) << "somebody saved first";
}

TEST(write_facts, keeps_the_own_car_with_the_fare_and_the_reason) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.begun(round.leader());
  made(write_facts(test_database(), round.leader(), id, {.has_own_car = true, .public_fare = Won{94000}}, 0));
  EXPECT_TRUE(round.now(id).facts.has_own_car);
  EXPECT_EQ(round.now(id).facts.public_fare, Won{94000});
  made(write_facts(test_database(), round.leader(), id, {.has_own_car = true, .own_car_reason = "장비 운반"}, 0));
  EXPECT_EQ(round.now(id).facts.own_car_reason, "장비 운반");
}

TEST(claim_expense, asks_for_the_fare_of_an_own_car_that_only_the_plan_has_ticked) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.filled(round.leader());
  made(test_database().write(round.leader(), [&](Tx& tx) -> Result<Done> {
    tx.change(
        "UPDATE expenses SET has_own_car = 1, public_fare_won = 0, own_car_reason = '' WHERE institution_id = $institution AND id = $1",
        id);
    return Done{};
  }));
  auto const nothing = NothingWritten{round};
  EXPECT_EQ(first_field(claim_expense(test_database(), round.leader(), id)), "public_fare");
}

TEST(write_facts, refuses_what_cannot_be_and_who_may_not) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.begun(round.leader());
  auto const nothing = NothingWritten{round};
  auto const field = [&](ExpenseFacts const& facts) { return first_field(write_facts(test_database(), round.leader(), id, facts, 0)); };
  EXPECT_EQ(field({.meals_provided = 10}), "meals_provided");
  EXPECT_EQ(field({.relatives_nights = 3}), "relatives_nights");
  EXPECT_EQ(field({.local_minutes = 1441}), "local_hours");
  EXPECT_EQ(field({.given_by_others = Won{1000}}), "given_by");
  EXPECT_EQ(field({.has_own_car = true}), "public_fare");
  EXPECT_EQ(field({.has_own_car = true, .public_fare = Won{-1}}), "public_fare");
  EXPECT_EQ(field({.shared_with = "박주임", .has_own_car = true, .public_fare = Won{94000}}), "own_car");
  EXPECT_EQ(field({.public_fare = Won{94000}}), "own_car") << "of which car";
  EXPECT_EQ(field({.rates = {{"US", 1, first_day, "x"}}}), "rates.0.currency");
  EXPECT_EQ(field({.rates = {{"USD", 0, first_day, "x"}}}), "rates.0.rate");
  EXPECT_EQ(field({.rates = {{"USD", 1, first_day, ""}}}), "rates.0.source");
  EXPECT_EQ(field({.stays = {{first_day - 1, "도쿄", "JP"}}}), "stays.0.from");
  EXPECT_EQ(kind_of(write_facts(test_database(), round.park(), id, {}, 0)), Kind::not_found);
  EXPECT_EQ(kind_of(write_facts(test_database(), round.as(round.office.kang_member), id, {}, 0)), Kind::not_found);
  EXPECT_EQ(kind_of(write_facts(test_database(), round.accountant(), id, {}, 0)), Kind::forbidden);
  EXPECT_EQ(kind_of(write_facts(test_database(), round.stranger(), id, {}, 0)), Kind::not_found);
}

TEST(add_receipt, takes_receipts_of_the_trip_and_gives_them_back) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.filled(round.leader());
  made(add_receipt(test_database(), round.leader(), id, round.ticket()));
  auto const receipts = round.now(id).receipts;
  ASSERT_EQ(receipts.size(), 2U);
  made(take_receipt_out(test_database(), round.leader(), id, receipts[0].id));
  EXPECT_EQ(round.now(id).receipts.size(), 1U);
}

TEST(add_receipt, refuses_other_days_other_money_and_the_same_file) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.filled(round.leader());
  auto const nothing = NothingWritten{round};
  auto const field = [&](auto change) {
    auto receipt = round.room("c");
    change(receipt);
    return first_field(add_receipt(test_database(), round.leader(), id, receipt));
  };
  EXPECT_EQ(field([](Receipt& one) { one.nights = 3; }), "on");
  EXPECT_EQ(field([](Receipt& one) { one.on = first_day - 1; }), "on");
  EXPECT_EQ(field([](Receipt& one) { one.nights = 0; }), "nights");
  EXPECT_EQ(field([](Receipt& one) { one.what = ""; }), "what");
  EXPECT_EQ(field([](Receipt& one) { one.price.hundredths = 0; }), "amount");
  EXPECT_EQ(field([](Receipt& one) { one.price.hundredths = 150; }), "amount");
  EXPECT_EQ(field([](Receipt& one) { one.price.currency = "JPY"; }), "currency");
  EXPECT_EQ(field([](Receipt& one) { one.card_last4 = "12a4"; }), "card_last4");
  EXPECT_EQ(field([](Receipt& one) { one.departs_at = "25:00"; }), "departs_at");
  EXPECT_EQ(field([](Receipt& one) { one.kind = ReceiptKind::preparation; }), "kind");
  EXPECT_EQ(field([&](Receipt& one) { one.digest = round.room().digest; }), "file");
  EXPECT_EQ(kind_of(add_receipt(test_database(), round.park(), id, round.ticket())), Kind::not_found);
  EXPECT_EQ(kind_of(add_receipt(test_database(), round.auditor(), id, round.ticket())), Kind::forbidden);
  EXPECT_EQ(kind_of(add_receipt(test_database(), round.stranger(), id, round.ticket())), Kind::not_found);
  auto const receipt = round.now(id).receipts[0].id;
  EXPECT_EQ(kind_of(take_receipt_out(test_database(), round.leader(), id, ReceiptId::make())), Kind::not_found);
  EXPECT_EQ(kind_of(take_receipt_out(test_database(), round.accountant(), id, receipt)), Kind::forbidden);
  EXPECT_EQ(kind_of(take_receipt_out(test_database(), round.stranger(), id, receipt)), Kind::not_found);
}

TEST(claim_expense, hands_it_to_the_accountant_and_the_trip_is_being_settled) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.claimed(round.leader());
  auto const expense = round.now(id);
  EXPECT_EQ(expense.state, ExpenseState::claimed);
  EXPECT_EQ(expense.claimed, Won{75'000 + 75'000 + 135'000});
  EXPECT_EQ(expense.claimed_on, last_day);
  EXPECT_EQ(round.settlement(), Settlement::settling);
  EXPECT_EQ(kind_of(claim_expense(test_database(), round.leader(), id)), Kind::forbidden) << "it is with the accountant";
}

TEST(claim_expense, wants_the_evidence_of_each_receipt) {
  auto const round = ExpenseRound{test_database()};
  auto const id = made(add_receipt(test_database(), round.leader(), round.begun(round.leader()), round.room("")));
  auto const nothing = NothingWritten{round};
  auto const refused = claim_expense(test_database(), round.leader(), id);
  EXPECT_EQ(first_field(refused), "receipts");
  EXPECT_EQ(rule_of(refused), "expense.proof");
  EXPECT_EQ(kind_of(claim_expense(test_database(), round.accountant(), id)), Kind::forbidden);
  EXPECT_EQ(kind_of(claim_expense(test_database(), round.park(), id)), Kind::not_found);
  EXPECT_EQ(kind_of(claim_expense(test_database(), round.stranger(), id)), Kind::not_found);
}

TEST(claim_expense, within_the_city_wants_the_hours) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.begun(round.leader());
  made(write_facts(test_database(), round.leader(), id, {.is_within_city = true}, 0));
  EXPECT_EQ(first_field(claim_expense(test_database(), round.leader(), id)), "local_hours");
  made(write_facts(test_database(), round.leader(), id, {.is_within_city = true, .local_minutes = 300}, 0));
  made(claim_expense(test_database(), round.leader(), id));
  EXPECT_EQ(round.now(id).claimed, Won{60'000});
}

TEST(claim_expense, loses_the_part_above_the_cap_after_a_week) {
  auto const above = [](ExpenseRound const& round) {
    auto room = round.room("a", 160'000);
    room.over_cap_reason = "국제행사로 빈방이 없었음";
    return made(add_receipt(test_database(), round.leader(), round.begun(round.leader()), room));
  };
  auto const in_time = ExpenseRound{test_database()};
  auto const early = above(in_time);
  {
    auto const on = On{last_day + 7};
    EXPECT_EQ(in_time.now(made(claim_expense(test_database(), in_time.leader(), early))).claimed, Won{150'000 + 160'000});
  }
  auto const late = ExpenseRound{test_database()};
  auto const after = above(late);
  auto const on = On{last_day + 8};
  EXPECT_EQ(late.now(made(claim_expense(test_database(), late.leader(), after))).claimed, Won{150'000 + 140'000});
}

TEST(claim_expense, counts_what_is_above_the_cap_from_the_day_it_came) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.claimed(round.leader());
  made(return_expense(test_database(), round.accountant(), id, "영수증이 흐림"));
  auto const cheap = round.now(id).receipts.front().id;
  made(take_receipt_out(test_database(), round.leader(), id, cheap));
  auto dear = round.room("c", 160'000);
  dear.over_cap_reason = "국제행사로 빈방이 없었음";
  made(add_receipt(test_database(), round.leader(), id, dear));
  auto const on = On{last_day + 8};
  made(claim_expense(test_database(), round.leader(), id));
  EXPECT_EQ(round.now(id).claimed_on, last_day);
  EXPECT_EQ(round.now(id).claimed, Won{150'000 + 140'000}) << "the claim was in time, the part above the cap was not";
  ASSERT_EQ(round.now(id).over_cap_claims.size(), 2U) << "each night";
  EXPECT_EQ(round.now(id).over_cap_claims[0].claimed_on, last_day + 8);
}

TEST(claim_expense, keeps_the_day_of_a_night_above_the_cap_when_its_receipt_is_handed_in_again) {
  auto const round = ExpenseRound{test_database()};
  auto dear = round.room("a", 160'000);
  dear.over_cap_reason = "국제행사로 빈방이 없었음";
  auto const id = made(add_receipt(test_database(), round.leader(), round.begun(round.leader()), dear));
  round.handed_in(round.leader(), id);
  made(return_expense(test_database(), round.accountant(), id, "영수증이 흐림"));
  auto const on = On{last_day + 8};
  made(take_receipt_out(test_database(), round.leader(), id, round.now(id).receipts.front().id));
  dear.digest = std::string(63, '0') + "c";
  made(add_receipt(test_database(), round.leader(), id, dear));
  made(claim_expense(test_database(), round.leader(), id));
  EXPECT_EQ(round.now(id).claimed, Won{150'000 + 160'000});
  EXPECT_EQ(round.now(id).over_cap_claims[0].claimed_on, last_day);
}

TEST(allow_expense, counts_a_night_above_the_cap_where_the_auditor_looks) {
  auto const round = ExpenseRound{test_database()};
  auto room = round.room("a", 160'000);
  room.over_cap_reason = "국제행사로 빈방이 없었음";
  auto const id = made(add_receipt(test_database(), round.leader(), round.begun(round.leader()), room));
  round.handed_in(round.leader(), id);
  made(allow_expense(test_database(), round.accountant(), id, {}));
  auto const counted = test_database().read(round.accountant(), [](Tx& tx) {
    return list_exceptions(tx,
                           {.from = Date::of(2026, 1, 1), .until = Date::of(2027, 12, 31), .rule = "allowance.domestic.lodging.overcap"});
  });
  ASSERT_EQ(counted.size(), 2U) << "each night";
  EXPECT_EQ(counted[0].reason, "국제행사로 빈방이 없었음");
  EXPECT_EQ(counted[0].department, round.office.transport);
}

TEST(waive_expense, says_why_and_settles_the_trip_when_nobody_is_left) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.begun(round.leader());
  {
    auto const nothing = NothingWritten{round};
    EXPECT_EQ(first_field(waive_expense(test_database(), round.leader(), id, " ")), "waive_reason");
    EXPECT_EQ(kind_of(waive_expense(test_database(), round.auditor(), id, "없음")), Kind::forbidden);
    EXPECT_EQ(kind_of(waive_expense(test_database(), round.park(), id, "없음")), Kind::not_found);
    EXPECT_EQ(kind_of(waive_expense(test_database(), round.stranger(), id, "없음")), Kind::not_found);
  }
  made(waive_expense(test_database(), round.leader(), id, "청구할 것이 없음"));
  EXPECT_EQ(round.settlement(), Settlement::settling);
  made(waive_expense(test_database(), round.park(), round.begun(round.park()), "없음"));
  made(waive_expense(test_database(), round.accountant(), round.begun(round.as(round.office.choi_member)), "퇴직함"));
  EXPECT_EQ(round.settlement(), Settlement::settled);
  EXPECT_EQ(kind_of(waive_expense(test_database(), round.leader(), id, "또")), Kind::forbidden);
}

TEST(allow_expense, keeps_the_lines_as_they_were_decided) {
  auto const round = ExpenseRound{test_database()};
  auto const id =
      made(allow_expense(test_database(), round.accountant(), round.claimed(round.leader()), {Won{5'000}, "두 번째 밤은 회의 숙소"}));
  auto const expense = round.now(id);
  EXPECT_EQ(expense.allowed, Won{280'000});
  EXPECT_EQ(expense.decided_by, round.office.accountant.id);
  auto const kept = read_money(expense.money);
  EXPECT_EQ(kept.payable, Won{285'000});
  EXPECT_EQ(to_json(kept), expense.money) << "what is read back says the same";
  EXPECT_EQ(kind_of(allow_expense(test_database(), round.accountant(), id, {})), Kind::conflict);
}

TEST(allow_expense, refuses_cuts_without_reason_and_who_may_not_decide) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.claimed(round.leader());
  auto const nothing = NothingWritten{round};
  EXPECT_EQ(first_field(allow_expense(test_database(), round.accountant(), id, {Won{5'000}, ""})), "decision_reason");
  EXPECT_EQ(first_field(allow_expense(test_database(), round.accountant(), id, {Won{300'000}, "많음"})), "reduction");
  EXPECT_EQ(first_field(allow_expense(test_database(), round.accountant(), id, {Won{-1}, "덤"})), "reduction");
  EXPECT_EQ(kind_of(allow_expense(test_database(), round.leader(), id, {})), Kind::forbidden);
  EXPECT_EQ(kind_of(allow_expense(test_database(), round.auditor(), id, {})), Kind::forbidden) << "reads and flags, never moves";
  EXPECT_EQ(kind_of(allow_expense(test_database(), round.head(), id, {})), Kind::not_found);
  EXPECT_EQ(kind_of(allow_expense(test_database(), round.strangers.actor_of(round.strangers.accountant), id, {})), Kind::not_found);
  auto own = round.accountant();
  own.person = round.office.lee_leader.id;
  EXPECT_EQ(kind_of(allow_expense(test_database(), own, id, {})), Kind::forbidden) << "never on a claim of one's own";
}

TEST(a_receipt_handed_in_before, is_shown_and_needs_a_reason) {
  auto const round = ExpenseRound{test_database()};
  made(add_receipt(test_database(), round.park(), round.filled(round.park()), round.ticket("p")));
  auto const id = round.filled(round.leader());
  made(add_receipt(test_database(), round.leader(), id, round.ticket()));
  auto second = round.room("d", 60'000);
  second.nights = 1;
  made(add_receipt(test_database(), round.leader(), id, second));
  auto const found =
      test_database().read(round.office.institution, [&](Tx& tx) { return list_duplicates(tx, *find_expense(tx, round.auditor(), id)); });
  auto kinds = std::vector<DuplicateKind>{};
  for (auto const& one : found) kinds.push_back(one.kind);
  EXPECT_EQ(kinds, (std::vector{DuplicateKind::same_file, DuplicateKind::same_seat, DuplicateKind::same_night, DuplicateKind::same_night}));
  round.handed_in(round.leader(), id);
  EXPECT_EQ(first_field(allow_expense(test_database(), round.accountant(), id, {})), "decision_reason");
  made(allow_expense(test_database(), round.accountant(), id, {.reason = "한 방을 둘이 씀"}));
}

TEST(return_expense, sends_it_back_with_a_reason_and_keeps_the_day_it_was_claimed) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.claimed(round.leader());
  {
    auto const nothing = NothingWritten{round};
    EXPECT_EQ(first_field(return_expense(test_database(), round.accountant(), id, "")), "return_reason");
    EXPECT_EQ(kind_of(return_expense(test_database(), round.leader(), id, "나")), Kind::forbidden);
    EXPECT_EQ(kind_of(return_expense(test_database(), round.stranger(), id, "나")), Kind::not_found);
  }
  made(return_expense(test_database(), round.accountant(), id, "영수증이 흐림"));
  EXPECT_EQ(round.now(id).state_reason, "영수증이 흐림");
  auto const on = On{last_day + 10};
  made(claim_expense(test_database(), round.leader(), id));
  EXPECT_EQ(round.now(id).claimed_on, last_day);
}

TEST(reopen_expense, takes_a_decision_back_before_payment) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.allowed(round.leader());
  {
    auto const nothing = NothingWritten{round};
    EXPECT_EQ(first_field(reopen_expense(test_database(), round.accountant(), id, "")), "reopen_reason");
    EXPECT_EQ(kind_of(reopen_expense(test_database(), round.leader(), id, "나")), Kind::forbidden);
    EXPECT_EQ(kind_of(reopen_expense(test_database(), round.stranger(), id, "나")), Kind::not_found);
  }
  made(reopen_expense(test_database(), round.accountant(), id, "금액을 다시 봄"));
  EXPECT_EQ(round.now(id).state, ExpenseState::claimed);
  EXPECT_TRUE(round.now(id).money.empty());
  made(pay_expense(test_database(), round.accountant(), made(allow_expense(test_database(), round.accountant(), id, {})), "지급-2"));
  EXPECT_EQ(kind_of(reopen_expense(test_database(), round.accountant(), id, "늦음")), Kind::forbidden);
}

}  // namespace
}  // namespace baeumgil
