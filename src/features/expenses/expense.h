#pragma once
// 여비 정산: what one traveller claims for one trip, its receipts, its decision, and what is taken back afterwards.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/transition.h"
#include "features/expenses/travel_money.h"
#include "features/people/person.h"
#include "features/trips/trip.h"

namespace baeumgil {

using ExpenseId = Id<struct ExpenseTag>;
using ReceiptId = Id<struct ReceiptTag>;

enum class ExpenseState { draft, confirming, claimed, returned, allowed, paid, waived, flagged, recovering, recovered };
constexpr auto enum_words(ExpenseState) {
  return std::array<std::string_view, 10>{"draft", "confirming", "claimed", "returned",   "allowed",
                                          "paid",  "waived",     "flagged", "recovering", "recovered"};
}

inline constexpr std::array<Transition<ExpenseState>, 16> kExpenseTransitions{{
    {ExpenseState::draft, ExpenseState::claimed, "claim", "TM"},
    {ExpenseState::returned, ExpenseState::claimed, "claim", "TM"},
    {ExpenseState::draft, ExpenseState::confirming, "claim", "TM"},  // above what was approved: the department looks first
    {ExpenseState::returned, ExpenseState::confirming, "claim", "TM"},
    {ExpenseState::confirming, ExpenseState::claimed, "confirm", "DH"},
    {ExpenseState::confirming, ExpenseState::returned, "return", "DH"},
    {ExpenseState::draft, ExpenseState::waived, "waive", "TM,AC"},
    {ExpenseState::returned, ExpenseState::waived, "waive", "TM,AC"},
    {ExpenseState::claimed, ExpenseState::returned, "return", "AC"},
    {ExpenseState::claimed, ExpenseState::allowed, "allow", "AC"},
    {ExpenseState::allowed, ExpenseState::claimed, "reopen", "AC"},
    {ExpenseState::allowed, ExpenseState::paid, "pay", "AC"},
    {ExpenseState::paid, ExpenseState::flagged, "flag", "AU"},
    {ExpenseState::flagged, ExpenseState::paid, "dismiss", "AC"},
    {ExpenseState::flagged, ExpenseState::recovering, "recover", "AC"},
    {ExpenseState::recovering, ExpenseState::recovered, "repay", "AC"},
}};

// Whether the department has to confirm a claim before the accountant sees it, and why.
enum class Confirmation { unasked, skipped, rule_off, no_estimate, above_estimate, above_cap, reason_needed };
constexpr auto enum_words(Confirmation) {
  return std::array<std::string_view, 7>{"unasked", "skipped", "rule_off", "no_estimate", "above_estimate", "above_cap", "reason_needed"};
}

enum class ReceiptKind { fare, lodging, preparation };
constexpr auto enum_words(ReceiptKind) { return std::array<std::string_view, 3>{"fare", "lodging", "preparation"}; }

struct Receipt {
  ReceiptId id{};
  ReceiptKind kind{ReceiptKind::fare};
  Date on{};      // of a room: the first evening
  int nights{1};  // of a room
  std::string what{};
  Price price{};
  LodgingArea area{LodgingArea::elsewhere};
  std::string over_cap_reason{};
  std::string card_last4{};
  std::string approval_no{};
  std::string seat{};        // train or flight, with the seat
  std::string departs_at{};  // 14:00
  std::string digest{};      // of the file's content; empty: no file yet
  std::string file_name{};
  std::string content_type{};
  std::int64_t size_bytes{0};
};

// What the traveller says about the journey besides receipts.
struct ExpenseFacts {
  bool has_official_car{false};
  std::string shared_with{};  // whose car one rode along in; empty: nobody's
  bool has_own_car{false};
  Won public_fare{};             // what public transport would have cost in its place
  std::string own_car_reason{};  // why it had to be; empty: fuel and tolls are not paid
  int meals_provided{0};
  int relatives_nights{0};
  bool is_within_city{false};
  std::optional<int> local_minutes{};
  bool has_flat_lodging{false};  // 할인정액, abroad
  std::string mileage_answer{};  // abroad: how official mileage was used first, or why not
  Won fare_saved{};              // by mileage, at home
  Won given_by_others{};
  std::string given_by{};
  Won meals_above{};
  std::string meals_above_reason{};
  std::string overlap_reason{};  // why receipts overlap with those of another traveller
  std::vector<ExchangeRate> rates{};
  std::vector<Stay> stays{};  // abroad: the country of each part
};

// A night, or the meals abroad, that was claimed above its cap with a reason, and the day on which it first was.
struct OverCapClaim {
  MoneyItem item{MoneyItem::lodging};
  Date on{};
  int nights{1};
  Date claimed_on{};
};

struct Recovery {
  PersonId flagged_by{};
  std::string flagged_by_name{};
  Date flagged_on{};
  std::string flag_reason{};
  Won amount{};
  std::string surcharge_rule{};  // empty: no surcharge
  std::optional<Date> surcharge_rule_from{};
  int surcharge_times{0};
  Won surcharge{};
  PersonId decided_by{};
  std::optional<Date> decided_on{};
  std::string decision_reason{};
  std::optional<Date> paid_back_on{};
  std::string record_no{};
};

struct Expense {
  ExpenseId id{};
  std::string number{};  // 2026-여비-0012
  TripId trip{};
  std::string trip_number{};  // of the join, as are the next nine
  std::string trip_purpose{};
  std::string destination{};
  TripKind trip_kind{};
  Date starts_on{};
  Date ends_on{};
  std::optional<int> distance_km{};
  Won trip_estimate{};  // as it was approved, of all its travellers
  int travelers{1};
  PersonId approver{};  // of the trip
  PersonId person{};
  std::string person_name{};  // of the join, as is the next
  Post post{};
  DepartmentId department{};
  std::string department_name{};  // of the join
  ExpenseState state{ExpenseState::draft};
  std::string state_reason{};
  ExpenseFacts facts{};
  std::vector<Receipt> receipts{};
  std::vector<OverCapClaim> over_cap_claims{};
  std::optional<Date> claimed_on{};
  Won claimed{};   // by its receipts and the rules of the day it was claimed
  Won approved{};  // the traveller's part of the trip's estimate on that day
  Confirmation confirmation{Confirmation::unasked};
  std::string skip_rule{};  // the row that let it go straight to the accountant
  std::optional<Date> skip_rule_from{};
  PersonId confirmed_by{};
  std::string confirmed_by_name{};  // of the join
  std::optional<Date> confirmed_on{};
  PersonId decided_by{};
  std::string decided_by_name{};  // of the join
  std::optional<Date> decided_on{};
  Won reduction{};
  std::string decision_reason{};
  Won allowed{};
  std::string money{};  // the lines as they were decided, as JSON
  std::optional<Date> paid_on{};
  PersonId paid_by{};
  std::string payment_no{};
  std::vector<Recovery> recoveries{};
  int version{1};

  bool is_open() const { return state == ExpenseState::draft || state == ExpenseState::returned; }
  bool is_finished() const { return state == ExpenseState::paid || state == ExpenseState::waived || state == ExpenseState::recovered; }
  bool is_being_recovered() const { return state == ExpenseState::flagged || state == ExpenseState::recovering; }
};

// A traveller of a trip that has come back; the claim is their own.
bool may_begin_expense(Actor const&, Trip const&);
bool may_write_expense(Actor const&, Expense const&);
bool may_claim_expense(Actor const&, Expense const&);
bool may_waive_expense(Actor const&, Expense const&);
// The head of the traveller's department or who approves the trip, never on a claim of their own.
bool may_confirm_expense(Actor const&, Expense const&);
bool may_return_expense(Actor const&, Expense const&);  // whoever it waits for
// The accounting officer, never on a claim of their own.
bool may_decide_expense(Actor const&, Expense const&);
bool may_reopen_expense(Actor const&, Expense const&);
bool may_pay_expense(Actor const&, Expense const&);
bool may_flag_expense(Actor const&, Expense const&);  // the auditor
bool may_decide_recovery(Actor const&, Expense const&);
bool may_record_repayment(Actor const&, Expense const&);
// Sums without names: department heads of their own, those who answer for the budget of all departments.
bool may_see_totals(Actor const&);
bool may_see_all_expenses(Actor const&);

}  // namespace baeumgil
