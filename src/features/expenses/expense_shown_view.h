#pragma once
// Everything the page of one claim shows, read in one snapshot.

#include <vector>

#include "features/audit/list_events.h"
#include "features/expenses/expense_views.h"
#include "features/expenses/find_expense.h"
#include "features/expenses/plan_difference.h"
#include "features/expenses/receipt_store.h"
#include "platform/html/form.h"

namespace baeumgil {

struct ExpenseShown {
  Expense expense{};
  TravelMoney money{};
  bool is_kept{false};
  std::vector<Duplicate> duplicates{};
  std::vector<PlanDifference> differences{};
  std::optional<Date> settle_by{};
  std::optional<Date> over_cap_by{};
  std::vector<Rule> surcharges{};
  std::optional<Rule> skip{};  // the row that let it go without the department
  std::vector<RecordedEvent> events{};
  Date today{};
};

Result<ExpenseShown> read_expense_shown(Tx&, Actor const&, ExpenseId);
ExpenseShowView to_show_view(Site const&, Actor const&, ExpenseShown const&, Form const&);

}  // namespace baeumgil
