#include "features/expenses/claim_expense.h"

#include <algorithm>

#include "base/text.h"
#include "features/expenses/expense_change.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/expense_store.h"
#include "features/expenses/plan_difference.h"
#include "features/expenses/receipt_store.h"
#include "features/expenses/way_of_claim.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Problem refused_by(RuleBook const& book, std::string_view code, Expense const& expense, FieldProblem const& said, Language language) {
  auto const* rule = book.in_force(code, expense.ends_on);
  if (rule == nullptr) return invalid(said.field, said.key, said.arguments);
  return refused(said.field, said.key, citation_of(*rule, language), said.arguments);
}

bool needs_mileage_answer(Expense const& expense) {
  return expense.trip_kind == TripKind::overseas && expense.facts.mileage_answer.empty() &&
         std::ranges::any_of(expense.receipts, [](Receipt const& receipt) { return receipt.kind == ReceiptKind::fare; });
}

// Of the own car, ticked by the plan: nobody has said yet what is paid in its place, or that one rode along.
bool lacks_public_fare(RuleBook const& book, Expense const& expense) {
  auto const& facts = expense.facts;
  return expense.trip_kind == TripKind::domestic && facts.has_own_car && facts.own_car_reason.empty() && facts.public_fare == Won{} &&
         !is_local(book, expense) && book.in_force("allowance.domestic.own_car", expense.starts_on) != nullptr;
}

std::optional<Problem> claim_problem(RuleBook const& book, Expense const& expense, Language language) {
  for (auto const& receipt : expense.receipts)
    if (receipt.digest.empty())
      return refused_by(book, "expense.proof", expense,
                        {.field = "receipts", .key = "expense.claim.file_missing", .arguments = {receipt.what}}, language);
  if (is_local(book, expense) && !expense.facts.local_minutes) return invalid("local_hours", "field.required");
  if (lacks_public_fare(book, expense))
    return refused_by(book, "allowance.domestic.own_car", expense, {.field = "public_fare", .key = "expense.own_car.fare_needed"},
                      language);
  if (expense.trip_kind == TripKind::overseas && expense.facts.stays.empty()) return invalid("stays", "expense.claim.country_missing");
  if (needs_mileage_answer(expense))
    return refused_by(book, "allowance.overseas.mileage_first", expense, {.field = "mileage_answer", .key = "expense.claim.mileage"},
                      language);
  return std::nullopt;
}

// "exchange_rate.JPY": what the traveller has to say, not what the rules lack.
std::optional<Problem> exchange_problem(TravelMoney const& money) {
  constexpr auto prefix = std::string_view{"exchange_rate."};
  for (auto const& code : money.missing)
    if (code.starts_with(prefix)) return invalid("rates", "expense.claim.rate_missing", {code.substr(prefix.size())});
  return std::nullopt;
}

}  // namespace

Result<ExpenseId> claim_expense(Database& db, Actor const& actor, ExpenseId id) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_claim_expense(actor, expense)) return forbidden("expense.claim.not_allowed");
    auto const book = load_rule_book(tx);
    if (auto problem = claim_problem(book, expense, actor.language)) return std::move(*problem);
    auto const before = to_json(expense);
    // A claim that was returned keeps the day it was first made in time; what is new above a cap does not.
    if (!expense.claimed_on) expense.claimed_on = tx.today();
    auto const money = money_of(book, expense, tx.today(), actor.language);
    if (auto problem = exchange_problem(money)) return std::move(*problem);
    for (auto const& added : new_over_cap_claims(expense, money, tx.today())) {
      insert_over_cap_claim(tx, id, added);
      expense.over_cap_claims.push_back(added);
    }
    expense.claimed = money.payable;
    expense.state_reason.clear();
    auto const is_questioned = !list_duplicates(tx, expense).empty() || !list_plan_differences(tx, expense).empty();
    auto const way = way_of_claim(book, expense, {money, is_questioned});
    expense.approved = way.approved;
    expense.confirmation = way.confirmation;
    expense.skip_rule = way.skips() ? way.rule->code : "";
    expense.skip_rule_from = way.skips() ? std::optional{way.rule->effective_from} : std::nullopt;
    expense.confirmed_by = {};
    expense.confirmed_on.reset();
    expense.state = way.skips() ? ExpenseState::claimed : ExpenseState::confirming;
    if (!way.skips())
      return keep_change(
          tx, actor, expense,
          {.before = before, .verb = "expense.claimed", .tell = Tell::confirmers, .notice = "notice.expense.waits_for_confirmation"});
    return keep_change(tx, actor, expense,
                       {.before = before,
                        .verb = "expense.claimed_unconfirmed",
                        .reason = way.rule->words(actor.language),
                        .tell = Tell::accountants,
                        .notice = "notice.expense.claimed"});
  });
}

Result<ExpenseId> waive_expense(Database& db, Actor const& actor, ExpenseId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_waive_expense(actor, expense)) return forbidden("expense.waive.not_allowed");
    auto const words = std::string{trimmed(reason)};
    if (words.empty()) return invalid("waive_reason", "field.required");
    auto const before = to_json(expense);
    expense.state = ExpenseState::waived;
    expense.state_reason = words;
    return keep_change(
        tx, actor, expense,
        {.before = before, .verb = "expense.waived", .reason = words, .tell = Tell::traveller, .notice = "notice.expense.waived"});
  });
}

}  // namespace baeumgil
