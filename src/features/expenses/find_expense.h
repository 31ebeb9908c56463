#pragma once

#include <optional>

#include "base/result.h"
#include "features/expenses/expense.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// With receipts, rates, stays and recoveries. Others' claims do not exist for a traveller.
Result<Expense> find_expense(Tx&, Actor const&, ExpenseId);
std::optional<Expense> find_own_expense(Tx&, TripId, PersonId);
// What the claims of a trip come to, as they were allowed, or as they stand while nobody has decided.
Won claimed_for_trip(Tx&, TripId);
// The newest rate anybody of the institution entered, for estimates.
std::optional<ExchangeRate> find_latest_rate(Tx&, std::string_view currency);

}  // namespace baeumgil
