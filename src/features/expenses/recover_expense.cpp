#include "features/expenses/recover_expense.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "features/expenses/expense_change.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_store.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Result<ExpenseId> moved(Tx& tx, Actor const& actor, Expense expense, ExpenseState to, ExpenseChange change) {
  change.before = to_json(expense);
  expense.state = to;
  expense.state_reason = change.reason;
  return keep_change(tx, actor, expense, change);
}

Result<ExpenseId> keep_recovery(Tx& tx, Actor const& actor, Expense expense, ExpenseState to, ExpenseChange change) {
  change.before = to_json(*find_expense(tx, actor, expense.id));
  update_last_recovery(tx, expense.id, expense.recoveries.back());
  expense.state = to;
  if (!change.reason.empty()) expense.state_reason = change.reason;
  return keep_change(tx, actor, expense, change);
}

}  // namespace

std::vector<std::string_view> surcharge_codes() {
  return {"expense.surcharge", "expense.surcharge.conflicting", "expense.surcharge.national"};
}

Surcharge surcharge_on(Won false_part, Rule const& rule) {
  auto const times = static_cast<int>(std::lround(rule.value.value_or(0)));
  return {times, false_part * times};
}

Result<ExpenseId> flag_expense(Database& db, Actor const& actor, ExpenseId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto const expense = TRY(find_expense(tx, actor, id));
    if (!may_flag_expense(actor, expense)) return forbidden("expense.flag.not_allowed");
    auto const words = std::string{trimmed(reason)};
    if (words.empty()) return invalid("flag_reason", "field.required");
    insert_recovery(tx, expense, {.flagged_by = actor.person, .flagged_on = tx.today(), .flag_reason = words});
    return moved(tx, actor, expense, ExpenseState::flagged,
                 {.verb = "expense.flagged", .reason = words, .tell = Tell::accountants, .notice = "notice.expense.flagged"});
  });
}

Result<ExpenseId> dismiss_flag(Database& db, Actor const& actor, ExpenseId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_decide_recovery(actor, expense)) return forbidden("expense.recover.not_allowed");
    auto const words = std::string{trimmed(reason)};
    if (words.empty()) return invalid("dismiss_reason", "field.required");
    auto& recovery = expense.recoveries.back();
    recovery.decided_by = actor.person;
    recovery.decided_on = tx.today();
    recovery.decision_reason = words;
    return keep_recovery(tx, actor, expense, ExpenseState::paid, {.verb = "expense.flag_dismissed", .reason = words});
  });
}

Result<ExpenseId> recover_expense(Database& db, Actor const& actor, ExpenseId id, RecoveryDecision const& decision) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_decide_recovery(actor, expense)) return forbidden("expense.recover.not_allowed");
    if (decision.amount <= Won{} || decision.amount > expense.allowed) return invalid("amount", "expense.recover.range");
    auto const words = std::string{trimmed(decision.reason)};
    if (words.empty()) return invalid("recover_reason", "field.required");
    auto& recovery = expense.recoveries.back();
    recovery.amount = decision.amount;
    recovery.decided_by = actor.person;
    recovery.decided_on = tx.today();
    recovery.decision_reason = words;
    if (!decision.surcharge_rule.empty()) {
      auto const codes = surcharge_codes();
      auto const book = load_rule_book(tx);
      auto const* rule = book.in_force(decision.surcharge_rule, tx.today());
      if (std::ranges::find(codes, decision.surcharge_rule) == codes.end() || rule == nullptr)
        return invalid("surcharge_rule", "field.unknown_choice");
      recovery.surcharge_rule = rule->code;
      recovery.surcharge_rule_from = rule->effective_from;
      auto const surcharge = surcharge_on(decision.amount, *rule);
      recovery.surcharge_times = surcharge.times;
      recovery.surcharge = surcharge.amount;
    }
    return keep_recovery(
        tx, actor, expense, ExpenseState::recovering,
        {.verb = "expense.recovery_decided", .reason = words, .tell = Tell::traveller, .notice = "notice.expense.recovering"});
  });
}

Result<ExpenseId> record_repayment(Database& db, Actor const& actor, ExpenseId id, std::string const& record_no) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_record_repayment(actor, expense)) return forbidden("expense.repay.not_allowed");
    auto const number = std::string{trimmed(record_no)};
    if (number.empty()) return invalid("record_no", "field.required");
    expense.recoveries.back().paid_back_on = tx.today();
    expense.recoveries.back().record_no = number;
    return keep_recovery(tx, actor, expense, ExpenseState::recovered,
                         {.verb = "expense.repaid", .tell = Tell::traveller, .notice = "notice.expense.repaid"});
  });
}

}  // namespace baeumgil
