#pragma once
// All that the rules say of one claim: its proof, its days, and every rate, cap and exclusion its money stands on.

#include "base/actor.h"
#include "base/result.h"
#include "features/expenses/expense.h"
#include "features/rules/evaluate.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// What the claim itself says, as facts; receipts that overlap and nobody explained are counted where they are looked for.
Situation situation_of(Expense const&, TravelMoney const&, Language);

// What the lines say of the rows they stand on: a receipt within its cap meets it, one that was cut does not. By code and version.
std::vector<Verdict> judge_money(RuleBook const&, TravelMoney const&, Language);

struct JudgedExpense {
  Expense expense{};
  std::vector<Verdict> verdicts{};  // by code; of the versions that counted on its days
};
Result<JudgedExpense> judge_expense(Tx&, Actor const&, ExpenseId);  // of whoever sees the claim

}  // namespace baeumgil
