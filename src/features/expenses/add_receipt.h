#pragma once

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;

// The receipt's file is in the file store already. The same file twice in one claim is refused.
Result<ExpenseId> add_receipt(Database&, Actor const&, ExpenseId, Receipt const&);
Result<ExpenseId> take_receipt_out(Database&, Actor const&, ExpenseId, ReceiptId);

}  // namespace baeumgil
