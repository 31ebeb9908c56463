#include "features/expenses/running_expenses.h"

#include <map>

#include "features/expenses/expense_money.h"
#include "features/expenses/find_expense.h"
#include "features/expenses/judge_expense.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

// What was decided keeps its lines as they were; only what still waits comes out by the rules.
std::vector<Expense> undecided(Tx& tx) {
  auto const ids = tx.list(
      "SELECT id FROM expenses WHERE institution_id = $institution AND state IN ('draft', 'returned', 'confirming', 'claimed') "
      "ORDER BY number, id",
      [](Row& row) { return row.next<ExpenseId>(); });
  auto const everybody = Actor{.institution = tx.institution(), .roles = Roles{}.with(Role::auditor)};
  auto expenses = std::vector<Expense>{};
  for (auto const id : ids)
    if (auto found = find_expense(tx, everybody, id)) expenses.push_back(*std::move(found));
  return expenses;
}

RunningMatter matter_of(RuleBook const& now, Expense const& expense, Date today, Language language) {
  auto matter = RunningMatter{.noun = "expense", .title = expense.number + " " + expense.trip_purpose};
  matter.path = "/expenses/" + to_text(expense.id);
  matter.day = expense.ends_on;
  matter.situation = situation_of(expense, kept_or_reckoned(now, expense, today, language), language);
  matter.sum = [expense, today, language](RuleBook const& book) { return money_of(book, expense, today, language).payable; };
  return matter;
}

std::vector<RunningMatter> by_department(std::vector<Expense> const& expenses, Date today, Language language) {
  auto departments = std::map<std::string, std::vector<Expense>>{};
  for (auto const& expense : expenses) departments[expense.department_name].push_back(expense);
  auto matters = std::vector<RunningMatter>{};
  for (auto& [name, claims] : departments) {
    auto matter = RunningMatter{.noun = "expense", .title = name + " (" + std::to_string(claims.size()) + ")", .path = "/expenses"};
    matter.sum = [claims = std::move(claims), today, language](RuleBook const& book) {
      auto all = Won{};
      for (auto const& claim : claims) all += money_of(book, claim, today, language).payable;
      return all;
    };
    matters.push_back(std::move(matter));
  }
  return matters;
}

}  // namespace

std::vector<RunningMatter> list_running_expenses(Tx& tx, Actor const& actor) {
  auto const expenses = undecided(tx);
  if (!may_see_all_expenses(actor)) return by_department(expenses, tx.today(), actor.language);
  auto const book = load_rule_book(tx);
  auto matters = std::vector<RunningMatter>{};
  for (auto const& expense : expenses) matters.push_back(matter_of(book, expense, tx.today(), actor.language));
  return matters;
}

}  // namespace baeumgil
