#pragma once
// Keeps travel claims in the database: the claim with its facts and recoveries. Receipts are in receipt_store.h.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/expenses/find_expense.h"

namespace baeumgil {

struct ExpenseFilter {
  std::optional<ExpenseState> state{};
  std::optional<Confirmation> confirmation{};
  std::optional<DepartmentId> department{};
  std::optional<TripId> trip{};
  std::optional<int> year{};  // of the trip's last day
  bool is_own{false};
};

struct ExpenseRow {
  ExpenseId id{};
  std::string number{};
  TripId trip{};
  std::string trip_number{};
  std::string purpose{};
  Date starts_on{};
  Date ends_on{};
  std::string person_name{};
  std::string department_name{};
  ExpenseState state{};
  std::optional<Date> claimed_on{};
  Won claimed{};
  Confirmation confirmation{};
  Won allowed{};
  std::optional<Date> paid_on{};
  std::string payment_no{};
};

std::vector<ExpenseRow> list_expenses(Tx&, Actor const&, ExpenseFilter const&, int offset, int limit);  // newest first
std::vector<ExpenseRow> list_expenses_after(Tx&, Actor const&, ExpenseFilter const&, std::optional<ExpenseId> after, int limit);
std::int64_t count_expenses(Tx&, Actor const&, ExpenseFilter const&);

// Sums without names, by department: of the actor's own for a head, of all for whoever answers for the budget.
struct ExpenseTotal {
  std::string department_name{};
  std::int64_t claims{0};
  Won claimed{};
  Won allowed{};
  Won paid{};
};
std::vector<ExpenseTotal> list_totals(Tx&, Actor const&, ExpenseFilter const&);

// Travellers back from a trip who have not claimed, or whose claim was returned; visible as claims are. Oldest first, at most 200.
struct Unclaimed {
  TripId trip{};
  std::string trip_number{};
  std::string purpose{};
  PersonId person{};
  std::string person_name{};
  std::string department_name{};
  Date ends_on{};
};
std::vector<Unclaimed> list_unclaimed(Tx&, Actor const&);

void insert_expense(Tx&, Expense const&);
Result<Done> update_expense(Tx&, Expense const&);  // the row only; conflict when someone saved first
void replace_facts(Tx&, Expense const&);           // rates and stays
void insert_over_cap_claim(Tx&, ExpenseId, OverCapClaim const&);
void insert_recovery(Tx&, Expense const&, Recovery const&);  // after those it has
void update_last_recovery(Tx&, ExpenseId, Recovery const&);

// The states of the claims of all travellers of a trip; none for who has not begun.
std::vector<std::optional<ExpenseState>> list_states_of(Tx&, TripId);

}  // namespace baeumgil
