#pragma once

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;

// For the department: the claim goes on to the accountant. Returned instead by return_expense().
Result<ExpenseId> confirm_expense(Database&, Actor const&, ExpenseId);

}  // namespace baeumgil
