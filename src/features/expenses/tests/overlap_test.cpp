// Receipts of two travellers of one trip that overlap: shown, explained by the traveller or the accountant, and counted.

#include <gtest/gtest.h>

#include "features/expenses/receipt_store.h"
#include "features/expenses/tests/expense_round.h"
#include "features/rules/exception_store.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Database& overlap_db() { return TestProgram::instance().db(); }

std::vector<DuplicateKind> kinds_of(ExpenseRound const& round, ExpenseId id) {
  auto const found =
      round.db.read(round.office.institution, [&](Tx& tx) { return list_duplicates(tx, *find_expense(tx, round.auditor(), id)); });
  auto kinds = std::vector<DuplicateKind>{};
  for (auto const& one : found) kinds.push_back(one.kind);
  return kinds;
}

ExpenseId with(ExpenseRound const& round, Actor const& who, std::vector<Receipt> const& receipts) {
  auto const id = round.begun(who);
  for (auto const& receipt : receipts) made(add_receipt(round.db, who, id, receipt));
  return id;
}

std::ptrdiff_t counted(ExpenseRound const& round) {
  auto const uses =
      round.db.read(round.auditor(), [&](Tx& tx) { return list_exceptions(tx, CountFilter{.from = first_day, .until = last_day + 30}); });
  return std::ranges::count(uses, "expense.overlap", &UsedException::rule);
}

Receipt taxi(std::string const& file) {
  auto receipt = Receipt{.kind = ReceiptKind::fare, .on = first_day, .what = "Taxi 12", .price = price_of(Won{18'000})};
  receipt.digest = std::string(63, '2') + file;
  receipt.file_name = "taxi.pdf";
  return receipt;
}

TEST(receipts_that_overlap, are_the_same_house_or_vehicle_on_one_day_for_one_sum) {
  auto const on = On{last_day};
  auto const round = ExpenseRound{overlap_db()};
  auto ride = taxi("b");
  ride.what = "taxi12";
  with(round, round.park(), {round.room("a"), taxi("a")});
  auto const id = with(round, round.leader(), {round.room("c"), ride});
  EXPECT_EQ(kinds_of(round, id), (std::vector{DuplicateKind::same_stay, DuplicateKind::same_ride}));
}

TEST(receipts_that_overlap, are_not_those_that_differ_in_day_sum_payment_or_seat) {
  auto const on = On{last_day};
  auto const round = ExpenseRound{overlap_db()};
  auto theirs = round.room("a");
  theirs.approval_no = "1111";
  auto seat = taxi("a");
  seat.seat = "1A";
  with(round, round.park(), {theirs, seat});
  auto mine = round.room("c");
  mine.approval_no = "2222";
  auto other_seat = taxi("b");
  other_seat.seat = "1B";
  EXPECT_TRUE(kinds_of(round, with(round, round.leader(), {mine, other_seat})).empty());
  auto later = taxi("d");
  later.on = last_day;
  auto dearer = round.room("e", 140'000);
  dearer.on = first_day;
  EXPECT_TRUE(kinds_of(round, with(round, round.as(round.office.choi_member), {later, dearer})).empty());
}

TEST(receipts_that_overlap, are_paid_with_the_travellers_words_and_counted) {
  auto const on = On{last_day};
  auto const round = ExpenseRound{overlap_db()};
  with(round, round.park(), {round.room("a")});
  auto const id = with(round, round.leader(), {round.room("c")});
  round.handed_in(round.leader(), id);
  EXPECT_EQ(round.now(id).confirmation, Confirmation::reason_needed) << "the department looks first";
  {
    auto const nothing = NothingWritten{round};
    EXPECT_EQ(first_field(allow_expense(round.db, round.accountant(), id, {})), "decision_reason");
  }
  EXPECT_EQ(counted(round), 0);
  made(return_expense(round.db, round.accountant(), id, "겹치는 까닭을 적어 주세요"));
  auto facts = round.now(id).facts;
  facts.overlap_reason = "각자 한 방씩 묵음";
  made(write_facts(round.db, round.leader(), id, facts, round.now(id).version));
  EXPECT_EQ(round.now(id).facts.overlap_reason, "각자 한 방씩 묵음");
  round.handed_in(round.leader(), id);
  made(allow_expense(round.db, round.accountant(), id, {}));
  EXPECT_EQ(counted(round), 1);
  run_scenarios(TestProgram::instance(),
                {{.name = "the auditor reads it where exceptions are counted",
                  .as = round.auditor(),
                  .get = "/audit/exceptions?from=2026-08-01&until=2026-09-30",
                  .contains = {"각자 한 방씩 묵음", "같은 숙소나 차량"}},
                 {.name = "and on the claim", .as = round.auditor(), .get = "/expenses/" + to_text(id), .contains = {"같은 밤 같은 숙소"}},
                 {.name = "its traveller is not told whose it is",
                  .as = round.leader(),
                  .get = "/expenses/" + to_text(id),
                  .contains = {"같은 밤 같은 숙소", "증거서류가 겹치는 까닭"},
                  .not_contains = {round.office.park_member.name}},
                 {.name = "another institution's auditor reads nothing of it",
                  .as = round.strangers.actor_of(round.strangers.auditor),
                  .get = "/audit/exceptions?from=2026-08-01&until=2026-09-30",
                  .not_contains = {"각자 한 방씩 묵음"}}});
}

TEST(receipts_handed_in_twice, need_the_accountants_words_whatever_the_traveller_says) {
  auto const on = On{last_day};
  auto const round = ExpenseRound{overlap_db()};
  with(round, round.park(), {round.room("a")});
  auto const id = with(round, round.leader(), {round.room("a")});
  auto facts = round.now(id).facts;
  facts.overlap_reason = "한 방을 둘이 씀";
  made(write_facts(round.db, round.leader(), id, facts, round.now(id).version));
  round.handed_in(round.leader(), id);
  EXPECT_EQ(kinds_of(round, id), std::vector{DuplicateKind::same_file}) << "named once, by the stronger sign";
  EXPECT_EQ(first_field(allow_expense(round.db, round.accountant(), id, {})), "decision_reason");
}

}  // namespace
}  // namespace baeumgil
