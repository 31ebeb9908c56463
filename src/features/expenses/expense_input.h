#pragma once
// What people send about a claim, read the same from the form and from the API.

#include "features/expenses/expense_store.h"
#include "platform/web/fields.h"

namespace baeumgil {

ExpenseFacts read_expense_facts(Fields&);
Receipt read_receipt_input(Fields&);
ExpenseFilter read_expense_filter(Fields&);

}  // namespace baeumgil
