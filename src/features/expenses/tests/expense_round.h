#pragma once
// A trip of three that came back on 2026-08-20, and claims at each point of their life.

#include "features/expenses/add_receipt.h"
#include "features/expenses/begin_expense.h"
#include "features/expenses/claim_expense.h"
#include "features/expenses/confirm_expense.h"
#include "features/expenses/decide_expense.h"
#include "features/expenses/find_expense.h"
#include "features/expenses/pay_expense.h"
#include "features/expenses/recover_expense.h"
#include "features/expenses/write_facts.h"
#include "features/trips/settle_trip.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/travel.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {

// The clock stands elsewhere for one test.
struct On {
  Instant before{test_clock().now()};
  explicit On(Date day) { test_clock().set(start_of_day_in_seoul(day) + 36000); }
  On(On const&) = delete;
  On& operator=(On const&) = delete;
  ~On() { test_clock().set(before); }
};

inline Date const first_day = Date::of(2026, 8, 18);
inline Date const last_day = Date::of(2026, 8, 20);

struct ExpenseRound : TripRound {
  explicit ExpenseRound(Database& database, Won estimate = Won{1'500'000}) : TripRound{database} {
    test_clock().set(start_of_day_in_seoul(Date::of(2026, 8, 3)) + 36000);
    auto input = plan();
    input.starts_on = first_day;
    input.ends_on = last_day;
    input.estimate = estimate;
    trip = made(approve_trip(db, head(), made(submit_trip(db, leader(), made(plan_trip(db, leader(), team, input))))));
    made(make_trip_ready(db, leader(), trip, "전화로 약속함"));
    test_clock().set(start_of_day_in_seoul(first_day) + 36000);
    made(start_trip(db, leader(), trip));
    test_clock().set(start_of_day_in_seoul(last_day) + 64800);
    made(come_back(db, leader(), trip));
  }

  TripId trip{};

  Actor park() const { return as(office.park_member); }
  Actor accountant() const { return as(office.accountant); }
  Actor auditor() const { return as(office.auditor); }

  Receipt room(std::string const& file = "a", std::int64_t won = 135'000) const {
    auto receipt = Receipt{.kind = ReceiptKind::lodging, .on = first_day, .nights = 2, .what = "순천 숙소", .price = price_of(Won{won})};
    receipt.digest = file.empty() ? "" : std::string(63, '0') + file;
    receipt.file_name = "room.pdf";
    return receipt;
  }
  Receipt ticket(std::string const& file = "b") const {
    auto receipt = Receipt{.kind = ReceiptKind::fare, .on = first_day, .what = "KTX", .price = price_of(Won{47'000})};
    receipt.digest = file.empty() ? "" : std::string(63, '1') + file;
    receipt.seat = "KTX 407 3-5A";
    receipt.departs_at = "08:30";
    return receipt;
  }

  ExpenseId begun(Actor const& who) const { return made(begin_expense(db, who, trip)); }
  ExpenseId filled(Actor const& who) const { return made(add_receipt(db, who, begun(who), room())); }
  // Confirmed by the trip's approver where the department has to look first.
  ExpenseId handed_in(Actor const& who, ExpenseId id) const {
    made(claim_expense(db, who, id));
    return now(id).state == ExpenseState::confirming ? made(confirm_expense(db, head(), id)) : id;
  }
  ExpenseId claimed(Actor const& who) const { return handed_in(who, filled(who)); }
  ExpenseId allowed(Actor const& who) const { return made(allow_expense(db, accountant(), claimed(who), {})); }
  ExpenseId paid(Actor const& who) const { return made(pay_expense(db, accountant(), allowed(who), "지급-1")); }
  ExpenseId flagged(Actor const& who) const { return made(flag_expense(db, auditor(), paid(who), "실제로 묵지 않음")); }

  // Where the receipt was handed in before: that needs words.
  ExpenseId flagged_with_reason(Actor const& who) const {
    auto const id = made(allow_expense(db, accountant(), claimed(who), {.reason = "한 방을 둘이 씀"}));
    return made(flag_expense(db, auditor(), made(pay_expense(db, accountant(), id, "지급-1")), "실제로 묵지 않음"));
  }

  using TripRound::now;
  Expense now(ExpenseId id) const {
    return made(db.read(office.institution, [&](Tx& tx) { return find_expense(tx, auditor(), id); }));
  }
  Kind seen_by(Actor const& who, ExpenseId id) const {
    return kind_of(db.read(who, [&](Tx& tx) { return find_expense(tx, who, id); }));
  }
  Settlement settlement() const {
    return db.read(office.institution, [&](Tx& tx) { return find_settlement(tx, trip); });
  }
};

// A refusal writes no event; one test names several.
struct NothingWritten {
  ExpenseRound const& round;
  std::int64_t before{round.count("events")};
  ~NothingWritten() { EXPECT_EQ(round.count("events"), before); }
};

}  // namespace baeumgil
