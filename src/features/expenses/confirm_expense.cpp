#include "features/expenses/confirm_expense.h"

#include "features/expenses/expense_change.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_store.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<ExpenseId> confirm_expense(Database& db, Actor const& actor, ExpenseId id) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!expense.confirmed_by.is_nil()) return conflict("expense.confirm.already");
    if (!may_confirm_expense(actor, expense)) return forbidden("expense.confirm.not_allowed");
    auto const before = to_json(expense);
    expense.state = ExpenseState::claimed;
    expense.confirmed_by = actor.person;
    expense.confirmed_by_name = actor.name;
    expense.confirmed_on = tx.today();
    return keep_change(tx, actor, expense,
                       {.before = before, .verb = "expense.confirmed", .tell = Tell::accountants, .notice = "notice.expense.claimed"});
  });
}

}  // namespace baeumgil
