#pragma once

#include <string>

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;

// Hands the claim to the accounting officer. After the last day for parts above a cap those parts are lost.
Result<ExpenseId> claim_expense(Database&, Actor const&, ExpenseId);
// Nothing is claimed; says why.
Result<ExpenseId> waive_expense(Database&, Actor const&, ExpenseId, std::string const& reason);

}  // namespace baeumgil
