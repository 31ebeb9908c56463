#pragma once

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;

// A traveller opens the own claim for a trip that has come back; the same one when it is there already.
Result<ExpenseId> begin_expense(Database&, Actor const&, TripId);

}  // namespace baeumgil
