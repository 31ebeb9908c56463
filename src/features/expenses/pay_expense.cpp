#include "features/expenses/pay_expense.h"

#include "base/text.h"
#include "features/expenses/expense_change.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/expense_store.h"
#include "features/expenses/money_json.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> payment_problem(TravelMoney const& money, Expense const& expense) {
  if (!money.blockers.empty()) {
    auto const& row = money.blockers.front().citation;
    return refused("payment_no", "expense.pay.unconfirmed", row, {row.rule_id});
  }
  if (!money.missing.empty()) return invalid("payment_no", "expense.pay.rate_missing", {money.missing.front()});
  if (money.payable - expense.reduction != expense.allowed) return conflict("expense.pay.amount_changed");
  return std::nullopt;
}

}  // namespace

Result<ExpenseId> pay_expense(Database& db, Actor const& actor, ExpenseId id, std::string const& payment_no) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (expense.state == ExpenseState::paid) return conflict("expense.pay.already");
    if (!may_pay_expense(actor, expense)) return forbidden("expense.pay.not_allowed");
    auto const number = std::string{trimmed(payment_no)};
    if (number.empty()) return invalid("payment_no", "field.required");
    auto const money = money_of(load_rule_book(tx), expense, tx.today(), actor.language);
    if (auto problem = payment_problem(money, expense)) return std::move(*problem);
    auto const before = to_json(expense);
    expense.state = ExpenseState::paid;
    expense.money = to_json(money);
    expense.paid_by = actor.person;
    expense.paid_on = tx.today();
    expense.payment_no = number;
    return keep_change(tx, actor, expense,
                       {.before = before, .verb = "expense.paid", .tell = Tell::traveller, .notice = "notice.expense.paid"});
  });
}

}  // namespace baeumgil
