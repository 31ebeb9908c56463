#pragma once

#include <string>

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;

struct ExpenseDecision {
  Won reduction{};  // taken off what the rules come to
  std::string reason{};
};

// In full, or reduced with a reason; a receipt that was handed in before and what the plan says otherwise need one too. The lines are kept
// as they are now.
Result<ExpenseId> allow_expense(Database&, Actor const&, ExpenseId, ExpenseDecision const&);
Result<ExpenseId> return_expense(Database&, Actor const&, ExpenseId, std::string const& reason);
// Takes the decision back before it is paid.
Result<ExpenseId> reopen_expense(Database&, Actor const&, ExpenseId, std::string const& reason);

}  // namespace baeumgil
