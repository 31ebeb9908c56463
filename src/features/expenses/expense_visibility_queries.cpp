#include "features/expenses/expense.h"
#include "features/expenses/expense_visibility.h"

namespace baeumgil {

void add_visible_expenses(Query& query, Actor const& actor) {
  if (may_see_all_expenses(actor)) return;
  query.add(" AND (e.person_id = $? OR e.confirmed_by_id = $? OR (e.state = 'confirming' AND (t.approver_id = $?", actor.person,
            actor.person, actor.person);
  if (actor.has(Role::department_head)) query.add(" OR e.department_id = $?", actor.department);
  query.add(")))");
}

}  // namespace baeumgil
