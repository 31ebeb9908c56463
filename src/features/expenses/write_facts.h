#pragma once

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;

// What the traveller says about the journey; `version` is the one the form was opened with, 0 when unknown.
Result<ExpenseId> write_facts(Database&, Actor const&, ExpenseId, ExpenseFacts const&, int version);

}  // namespace baeumgil
