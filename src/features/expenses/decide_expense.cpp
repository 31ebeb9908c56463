#include "features/expenses/decide_expense.h"

#include <algorithm>

#include "base/text.h"
#include "features/expenses/expense_change.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/expense_store.h"
#include "features/expenses/money_json.h"
#include "features/expenses/plan_difference.h"
#include "features/expenses/receipt_store.h"
#include "features/rules/load_rules.h"
#include "features/rules/use_exception.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// Each night that is paid above the cap with a reason is counted where the auditor looks.
void count_over_cap(Tx& tx, Actor const& actor, Expense const& expense, TravelMoney const& money) {
  auto const is_abroad = expense.trip_kind == TripKind::overseas;
  for (auto const& line : money.lines) {
    if (line.note != LineNote::over_cap_paid && line.note != LineNote::above_even_with_reason) continue;
    use_exception(tx, actor,
                  {.rule = is_abroad ? "allowance.overseas.overcap" : "allowance.domestic.lodging.overcap",
                   .subject = {"expense", expense.id.value, expense.number + " " + expense.trip_purpose},
                   .department = expense.department,
                   .path = "/expenses/" + to_text(expense.id),
                   .reason = line.what});
  }
}

void count_overlaps(Tx& tx, Actor const& actor, Expense const& expense, std::vector<Duplicate> const& duplicates) {
  auto const& said = expense.facts.overlap_reason.empty() ? expense.decision_reason : expense.facts.overlap_reason;
  auto told = std::vector<ReceiptId>{};  // once for each receipt, however many others it meets
  for (auto const& duplicate : duplicates) {
    if (!duplicate.is_overlap() || std::ranges::find(told, duplicate.receipt) != told.end()) continue;
    told.push_back(duplicate.receipt);
    use_exception(tx, actor,
                  {.rule = "expense.overlap",
                   .subject = {"expense", expense.id.value, expense.number + " " + expense.trip_purpose},
                   .department = expense.department,
                   .path = "/expenses/" + to_text(expense.id),
                   .reason = duplicate.what + " · " + duplicate.other_number + ": " + said});
  }
}

}  // namespace

Result<ExpenseId> allow_expense(Database& db, Actor const& actor, ExpenseId id, ExpenseDecision const& decision) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (expense.state == ExpenseState::allowed) return conflict("expense.allow.already");
    if (!may_decide_expense(actor, expense)) return forbidden("expense.decide.not_allowed");
    auto const reason = std::string{trimmed(decision.reason)};
    auto const money = money_of(load_rule_book(tx), expense, tx.today(), actor.language);
    if (decision.reduction < Won{} || decision.reduction > money.payable) return invalid("reduction", "expense.reduction.range");
    if (decision.reduction > Won{} && reason.empty()) return invalid("decision_reason", "expense.reduction.reason");
    auto const duplicates = list_duplicates(tx, expense);
    if (reason.empty() && count_unexplained(expense, duplicates) > 0) return invalid("decision_reason", "expense.duplicate.reason");
    if (reason.empty() && !list_plan_differences(tx, expense).empty()) return invalid("decision_reason", "expense.difference.reason");
    auto const before = to_json(expense);
    expense.state = ExpenseState::allowed;
    expense.decided_by = actor.person;
    expense.decided_on = tx.today();
    expense.reduction = decision.reduction;
    expense.decision_reason = reason;
    expense.allowed = money.payable - decision.reduction;
    expense.money = to_json(money);
    count_over_cap(tx, actor, expense, money);
    count_overlaps(tx, actor, expense, duplicates);
    return keep_change(
        tx, actor, expense,
        {.before = before, .verb = "expense.allowed", .reason = reason, .tell = Tell::traveller, .notice = "notice.expense.allowed"});
  });
}

Result<ExpenseId> return_expense(Database& db, Actor const& actor, ExpenseId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_return_expense(actor, expense)) return forbidden("expense.decide.not_allowed");
    auto const words = std::string{trimmed(reason)};
    if (words.empty()) return invalid("return_reason", "field.required");
    auto const before = to_json(expense);
    expense.state = ExpenseState::returned;
    expense.state_reason = words;
    return keep_change(
        tx, actor, expense,
        {.before = before, .verb = "expense.returned", .reason = words, .tell = Tell::traveller, .notice = "notice.expense.returned"});
  });
}

Result<ExpenseId> reopen_expense(Database& db, Actor const& actor, ExpenseId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_reopen_expense(actor, expense)) return forbidden("expense.reopen.not_allowed");
    auto const words = std::string{trimmed(reason)};
    if (words.empty()) return invalid("reopen_reason", "field.required");
    auto const before = to_json(expense);
    expense.state = ExpenseState::claimed;
    expense.state_reason = words;
    expense.decided_by = {};
    expense.decided_on.reset();
    expense.reduction = expense.allowed = Won{};
    expense.decision_reason.clear();
    expense.money.clear();
    return keep_change(
        tx, actor, expense,
        {.before = before, .verb = "expense.reopened", .reason = words, .tell = Tell::traveller, .notice = "notice.expense.reopened"});
  });
}

}  // namespace baeumgil
