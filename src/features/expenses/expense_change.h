#pragma once
// What every change of a claim does at its end: stored, recorded, told, and the trip's settlement follows.

#include <string>
#include <string_view>

#include "base/result.h"
#include "features/expenses/expense.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class Tell { nobody, traveller, confirmers, accountants };

struct ExpenseChange {
  std::string before{};     // JSON of the row as it was
  std::string_view verb{};  // "expense.claimed"
  std::string reason{};
  Tell tell{Tell::nobody};
  std::string_view notice{};  // locale key
};

Result<ExpenseId> keep_change(Tx&, Actor const&, Expense const&, ExpenseChange const&);
// When other people travel than before: the claims of those who do may be all there are.
void settle_anew(Tx&, Actor const&, TripId);

}  // namespace baeumgil
