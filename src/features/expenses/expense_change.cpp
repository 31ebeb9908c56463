#include "features/expenses/expense_change.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/trips/settle_trip.h"

namespace baeumgil {
namespace {

// Of all travellers: who has not begun counts as open.
Settlement settlement_of(std::vector<std::optional<ExpenseState>> const& states) {
  auto const is = [](auto... wanted) {
    return [=](std::optional<ExpenseState> const& state) { return state && ((*state == wanted) || ...); };
  };
  if (std::ranges::any_of(states, is(ExpenseState::flagged, ExpenseState::recovering))) return Settlement::recovery;
  if (std::ranges::all_of(states, is(ExpenseState::paid, ExpenseState::waived, ExpenseState::recovered))) return Settlement::settled;
  auto const is_begun = [](std::optional<ExpenseState> const& state) { return state && *state != ExpenseState::draft; };
  return std::ranges::any_of(states, is_begun) ? Settlement::settling : Settlement::open;
}

void tell(Tx& tx, Actor const& actor, Expense const& expense, ExpenseChange const& change) {
  auto const notice = [&](PersonId to) {
    notify(
        tx,
        {.to = to, .key = change.notice, .arguments = {expense.number, expense.trip_purpose}, .path = "/expenses/" + to_text(expense.id)},
        actor.person);
  };
  if (change.tell == Tell::traveller) notice(expense.person);
  if (change.tell == Tell::confirmers) {
    auto const head = find_department_head(tx, expense.department);
    if (head && head->id != expense.person)
      notice(head->id);
    else if (!expense.approver.is_nil())
      notice(expense.approver);
  }
  if (change.tell == Tell::accountants)
    for (auto const& accountant : list_people_with(tx, Role::accounting_officer)) notice(accountant.id);
}

}  // namespace

Result<ExpenseId> keep_change(Tx& tx, Actor const& actor, Expense const& expense, ExpenseChange const& change) {
  TRY(update_expense(tx, expense));
  record_event(tx, actor,
               {.verb = change.verb,
                .subject = {"expense", expense.id.value, expense.number + " " + expense.trip_purpose},
                .reason = change.reason,
                .before = change.before,
                .after = to_json(expense)});
  tell(tx, actor, expense, change);
  settle_anew(tx, actor, expense.trip);
  return expense.id;
}

void settle_anew(Tx& tx, Actor const& actor, TripId trip) { settle_trip(tx, actor, trip, settlement_of(list_states_of(tx, trip))); }

}  // namespace baeumgil
