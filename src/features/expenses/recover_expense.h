#pragma once

#include <string>

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;

// The auditor's flag on a paid claim, what the accounting officer decides on it, and what comes back.
Result<ExpenseId> flag_expense(Database&, Actor const&, ExpenseId, std::string const& reason);
Result<ExpenseId> dismiss_flag(Database&, Actor const&, ExpenseId, std::string const& reason);

struct RecoveryDecision {
  Won amount{};
  std::string surcharge_rule{};  // one of surcharge_codes(); empty: no surcharge
  std::string reason{};          // always; where the rules dispute it is the choice's too
};
Result<ExpenseId> recover_expense(Database&, Actor const&, ExpenseId, RecoveryDecision const&);
Result<ExpenseId> record_repayment(Database&, Actor const&, ExpenseId, std::string const& record_no);

// The rows that set the surcharge on false claims; they contradict each other.
std::vector<std::string_view> surcharge_codes();
struct Surcharge {
  int times{0};
  Won amount{};
};
Surcharge surcharge_on(Won false_part, Rule const&);

}  // namespace baeumgil
