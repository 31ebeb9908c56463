// All that the rules say of one claim: met, not met, or only said, for whoever sees the claim.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/expenses/judge_expense.h"
#include "features/expenses/tests/carried_money.h"
#include "features/expenses/tests/expense_round.h"
#include "features/rules/verdict_rows.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string outcome_on(std::vector<Verdict> const& verdicts, std::string_view code) {
  auto const found = std::ranges::find_if(verdicts, [&](Verdict const& one) { return one.rule.code == code; });
  if (found == verdicts.end()) return "silent";
  auto const word = std::string{to_word(outcome_of(*found))};
  return found->actual.empty() ? word : word + " " + found->limit + " " + found->actual;
}

JudgedExpense judged(ExpenseRound const& round, Actor const& who, ExpenseId id) {
  return made(round.db.read(who, [&](Tx& tx) { return judge_expense(tx, who, id); }));
}

std::vector<Verdict> money_verdicts(Travel const& travel) { return judge_money(carried(), money(travel), Language::ko); }

Travel two_nights_in_busan(std::int64_t first, std::string reason) {
  auto travel = Travel{.starts_on = autumn, .ends_on = autumn + 2};
  for (auto i = 0; i < 2; ++i) {
    auto night = Night{.on = autumn + i, .area = LodgingArea::metropolitan, .proof = NightProof::receipt};
    night.paid = price_of(Won{i == 0 ? first : 78000});
    if (i == 0) night.over_cap_reason = reason;
    travel.nights.push_back(night);
  }
  return travel;
}

TEST(judge_money, holds_a_room_against_its_cap_and_the_proviso_against_its_share) {
  auto const cap = "allowance.domestic.lodging.metropolitan";
  auto const share = "allowance.domestic.lodging.overcap";
  auto const cut = money_verdicts(two_nights_in_busan(95000, ""));
  EXPECT_EQ(outcome_on(cut, cap), "refused 80,000 95,000");
  EXPECT_EQ(outcome_on(cut, share), "silent");
  auto const excused = money_verdicts(two_nights_in_busan(95000, "국제행사"));
  EXPECT_EQ(outcome_on(excused, cap), "passed 80,000 78,000") << "the night with a reason is the proviso's";
  EXPECT_EQ(outcome_on(excused, share), "passed 30 18.75%");
  EXPECT_EQ(outcome_on(money_verdicts(two_nights_in_busan(120000, "국제행사")), share), "refused 30 50%");
  auto late = two_nights_in_busan(95000, "국제행사");
  for (auto& night : late.nights) night.is_over_cap_late = true;
  EXPECT_EQ(outcome_on(money_verdicts(late), cap), "refused 80,000 95,000");
}

TEST(judge_money, says_every_rate_the_lines_stand_on_and_refuses_what_is_excluded) {
  auto travel = Travel{.starts_on = autumn, .ends_on = autumn + 2, .shares_car = true};
  travel.fares = {{autumn, "통행료", price_of(Won{9800})}};
  auto const found = money_verdicts(travel);
  EXPECT_EQ(outcome_on(found, "allowance.domestic.per_diem"), "informs");
  EXPECT_EQ(outcome_on(found, "allowance.domestic.meals"), "informs");
  EXPECT_EQ(outcome_on(found, "allowance.payment.floor"), "informs");
  EXPECT_EQ(outcome_on(found, "allowance.domestic.car_shared"), "refused 0 9,800원");
}

TEST(judge_money, refuses_fuel_of_the_own_car_without_a_reason) {
  auto travel = Travel{.starts_on = autumn, .ends_on = autumn + 2, .has_own_car = true, .public_fare = Won{94000}};
  travel.fares = {{autumn, "휘발유", price_of(Won{61000})}};
  auto const found = money_verdicts(travel);
  EXPECT_EQ(outcome_on(found, "allowance.domestic.own_car"), "informs");
  EXPECT_EQ(outcome_on(found, "allowance.domestic.own_car.fuel"), "refused 0 61,000원");
  travel.own_car_reason = "측정 장비";
  EXPECT_EQ(outcome_on(money_verdicts(travel), "allowance.domestic.own_car.fuel"), "silent");
}

TEST(judge_money, holds_a_room_abroad_against_a_cap_in_dollars) {
  auto travel = Travel{.kind = TravelKind::overseas, .starts_on = autumn, .ends_on = autumn + 1};
  travel.stays = {{autumn, "싱가포르", "SG"}};
  travel.exchange_rates = {{"USD", 13'000'000, autumn, "매매기준율"}};
  travel.nights = {{.on = autumn, .proof = NightProof::receipt, .paid = {200'00, "USD"}}};
  EXPECT_EQ(outcome_on(money_verdicts(travel), "allowance.overseas.grade_2.lodging.tier_a"), "refused 176 200");
}

TEST(judge_money, only_says_the_share_of_meals_that_were_cut_for_want_of_a_reason) {
  auto travel = Travel{.kind = TravelKind::overseas, .starts_on = autumn, .ends_on = autumn + 1};
  travel.stays = {{autumn, "싱가포르", "SG"}};
  travel.exchange_rates = {{"USD", 13'000'000, autumn, "매매기준율"}};
  travel.meals_above = Won{10'000};
  EXPECT_EQ(outcome_on(money_verdicts(travel), "allowance.overseas.overcap"), "informs");
}

TEST(judge_expense, counts_a_receipt_handed_in_twice_whatever_the_traveller_says) {
  auto const round = ExpenseRound{test_database()};
  round.filled(round.leader());
  auto const id = made(add_receipt(round.db, round.park(), round.begun(round.park()), round.room()));
  made(write_facts(round.db, round.park(), id, {.overlap_reason = "한 방을 둘이 씀"}, 0));
  EXPECT_EQ(outcome_on(judged(round, round.park(), id).verdicts, "expense.overlap"), "refused 0 1");
}

TEST(judge_expense, says_what_is_due_what_is_proven_and_what_came_too_late) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.filled(round.leader());
  auto const before = judged(round, round.leader(), id).verdicts;
  EXPECT_EQ(outcome_on(before, "expense.settle.due"), "informs");
  EXPECT_EQ(outcome_on(before, "expense.proof"), "passed 0 0");
  EXPECT_EQ(outcome_on(before, "expense.card"), "refused 0 1") << "the room says no card";
  EXPECT_EQ(outcome_on(before, "expense.confirm.skip"), "informs");
  EXPECT_EQ(outcome_on(before, "allowance.grade.staff"), "informs");
  EXPECT_EQ(outcome_on(before, "allowance.domestic.lodging.elsewhere"), "passed 70,000 67,500");
  EXPECT_EQ(outcome_on(before, "report.domestic.due"), "silent") << "the report is no rule of the claim";
  EXPECT_TRUE(std::ranges::is_sorted(before, {}, [](Verdict const& one) { return one.rule.code; }));
  auto const later = On{Date::of(2026, 9, 30)};
  made(claim_expense(round.db, round.leader(), id));
  EXPECT_EQ(outcome_on(judged(round, round.leader(), id).verdicts, "expense.settle.due"), "refused 2026. 9. 3. 2026. 9. 30.");
}

TEST(judge_expense, finds_nothing_late_above_a_cap_where_a_reason_stands_beside_a_room_within_it) {
  for (auto const& [won, outcome] : {std::pair{135'000, "informs"}, std::pair{160'000, "refused"}}) {
    auto const round = ExpenseRound{test_database()};
    auto room = round.room("a", won);
    room.over_cap_reason = "국제행사로 빈방이 없었음";
    auto const id = made(add_receipt(round.db, round.leader(), round.begun(round.leader()), room));
    auto const later = On{Date::of(2026, 9, 30)};
    made(claim_expense(round.db, round.leader(), id));
    auto const said = outcome_on(judged(round, round.leader(), id).verdicts, "expense.overcap.domestic.due");
    EXPECT_TRUE(said.starts_with(outcome)) << won << ' ' << said;
  }
}

TEST(judge_expense, counts_an_overlap_until_somebody_explains_it) {
  auto const round = ExpenseRound{test_database()};
  round.filled(round.leader());
  auto const id = made(add_receipt(round.db, round.park(), round.begun(round.park()), round.room("c")));
  EXPECT_EQ(outcome_on(judged(round, round.park(), id).verdicts, "expense.overlap"), "refused 0 1");
  made(write_facts(round.db, round.park(), id, {.overlap_reason = "한 방을 둘이 씀"}, 0));
  EXPECT_EQ(outcome_on(judged(round, round.park(), id).verdicts, "expense.overlap"), "passed 0 0");
}

TEST(judge_expense, keeps_the_lines_of_a_decided_claim) {
  auto const round = ExpenseRound{test_database()};
  auto const id = round.paid(round.leader());
  auto const verdicts = judged(round, round.auditor(), id).verdicts;
  EXPECT_EQ(outcome_on(verdicts, "allowance.domestic.lodging.elsewhere"), "passed 70,000 67,500");
  EXPECT_EQ(outcome_on(verdicts, "allowance.domestic.per_diem"), "informs");
}

TEST(the_verdicts_of_a_claim, are_a_page_and_an_answer_for_whoever_sees_the_claim) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const id = round.filled(round.leader());
  auto const claim = "/expenses/" + to_text(id);
  auto const page = claim + "/verdicts";
  auto english = round.leader();
  english.language = Language::en;
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the claim leads there", .as = round.leader(), .get = claim, .contains = {page}},
       {.name = "its traveller",
        .as = round.leader(),
        .get = page,
        .contains = {"적용되는 규정과 판정", "숙박비 상한액은 그 밖의 지역 1박 70,000원입니다.", "67,500원", "제8조의2 제2항", "미충족"}},
       {.name = "in English", .as = english, .get = page, .contains = {"Rules that apply", "Fares and lodging are paid by"}},
       {.name = "the accountant", .as = round.accountant(), .get = page, .contains = {"67,500원"}},
       {.name = "another traveller", .as = round.park(), .get = page, .status = 404, .not_contains = {"67,500"}},
       {.name = "a stranger", .as = round.stranger(), .get = page, .status = 404, .not_contains = {"67,500"}},
       {.name = "nobody", .get = page, .status = 303},
       {.name = "a program",
        .as = round.leader(),
        .get = "/api/v1" + page,
        .headers = {{"accept", "application/json"}},
        .contains = {R"("code":"expense.settle.due")", R"("outcome":"informs")", R"("article":"제8조의2 제2항")"}},
       {.name = "a stranger's program", .as = round.stranger(), .get = "/api/v1" + page, .status = 404}});
}

}  // namespace
}  // namespace baeumgil
