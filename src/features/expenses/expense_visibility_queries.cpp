#include "features/expenses/expense.h"
#include "features/expenses/expense_visibility.h"

namespace baeumgil {

void add_visible_expenses(Query& query, Actor const& actor) {
  if (may_see_all_expenses(actor)) return;
  query.add(" AND e.person_id = $?", actor.person);
}

}  // namespace baeumgil
