#include "features/expenses/expense.h"

namespace baeumgil {
namespace {

bool is_own(Actor const& actor, Expense const& expense) { return actor.is_signed_in() && expense.person == actor.person; }
bool accounts_for(Actor const& actor, Expense const& expense) {
  return actor.has(Role::accounting_officer) && actor.is_signed_in() && expense.person != actor.person;
}

}  // namespace

bool may_begin_expense(Actor const& actor, Trip const& trip) {
  auto const is_back = trip.state == TripState::came_back || trip.state == TripState::reported;
  return is_back && actor.is_signed_in() && trip.has_traveler(actor.person);
}

bool may_write_expense(Actor const& actor, Expense const& expense) { return expense.is_open() && is_own(actor, expense); }
bool may_claim_expense(Actor const& actor, Expense const& expense) { return may_write_expense(actor, expense); }
bool may_waive_expense(Actor const& actor, Expense const& expense) {
  return expense.is_open() && (is_own(actor, expense) || accounts_for(actor, expense));
}
bool may_decide_expense(Actor const& actor, Expense const& expense) {
  return expense.state == ExpenseState::claimed && accounts_for(actor, expense);
}
bool may_confirm_expense(Actor const& actor, Expense const& expense) {
  if (expense.state != ExpenseState::confirming || !actor.is_signed_in() || expense.person == actor.person) return false;
  return (actor.has(Role::department_head) && actor.department == expense.department) || actor.person == expense.approver;
}
bool may_return_expense(Actor const& actor, Expense const& expense) {
  return may_decide_expense(actor, expense) || may_confirm_expense(actor, expense);
}
bool may_reopen_expense(Actor const& actor, Expense const& expense) {
  return expense.state == ExpenseState::allowed && accounts_for(actor, expense);
}
bool may_pay_expense(Actor const& actor, Expense const& expense) { return may_reopen_expense(actor, expense); }
bool may_flag_expense(Actor const& actor, Expense const& expense) {
  return expense.state == ExpenseState::paid && actor.has(Role::auditor) && actor.is_signed_in() && expense.person != actor.person;
}
bool may_decide_recovery(Actor const& actor, Expense const& expense) {
  return expense.state == ExpenseState::flagged && accounts_for(actor, expense);
}
bool may_record_repayment(Actor const& actor, Expense const& expense) {
  return expense.state == ExpenseState::recovering && accounts_for(actor, expense);
}
bool may_see_all_expenses(Actor const& actor) { return actor.has(Role::accounting_officer) || actor.has(Role::auditor); }
bool may_see_totals(Actor const& actor) {
  return may_see_all_expenses(actor) || actor.has(Role::department_head) || actor.has(Role::programme_officer) ||
         actor.has(Role::executive);
}

}  // namespace baeumgil
