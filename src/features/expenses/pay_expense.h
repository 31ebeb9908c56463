#pragma once

#include <string>

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;

// Records that it was paid. Refused while a rate it stands on is unconfirmed, naming the row; a conflict when the rules have
// since come to another amount than was decided.
Result<ExpenseId> pay_expense(Database&, Actor const&, ExpenseId, std::string const& payment_no);

}  // namespace baeumgil
