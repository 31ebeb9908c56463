#include "features/expenses/expense_moves.h"

#include "features/expenses/claim_expense.h"
#include "features/expenses/confirm_expense.h"
#include "features/expenses/decide_expense.h"
#include "features/expenses/expense_input.h"
#include "features/expenses/pay_expense.h"
#include "features/expenses/recover_expense.h"

namespace baeumgil {
namespace {

template <class Act>
Result<ExpenseId> with_words(Fields& fields, std::string_view name, Act act) {
  auto const words = fields.text(name);
  if (auto problem = fields.problem()) return std::move(*problem);
  return act(words);
}

Result<ExpenseId> claim(Database& db, Actor const& actor, ExpenseId id, Fields&) { return claim_expense(db, actor, id); }

Result<ExpenseId> waive(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  return with_words(fields, "waive_reason", [&](auto const& words) { return waive_expense(db, actor, id, words); });
}

Result<ExpenseId> confirm(Database& db, Actor const& actor, ExpenseId id, Fields&) { return confirm_expense(db, actor, id); }

Result<ExpenseId> allow(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  auto const reduction = fields.won("reduction").value_or(Won{});
  return with_words(fields, "decision_reason", [&](auto const& words) { return allow_expense(db, actor, id, {reduction, words}); });
}

Result<ExpenseId> send_back(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  return with_words(fields, "return_reason", [&](auto const& words) { return return_expense(db, actor, id, words); });
}

Result<ExpenseId> reopen(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  return with_words(fields, "reopen_reason", [&](auto const& words) { return reopen_expense(db, actor, id, words); });
}

Result<ExpenseId> pay(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  return with_words(fields, "payment_no", [&](auto const& number) { return pay_expense(db, actor, id, number); });
}

Result<ExpenseId> flag(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  return with_words(fields, "flag_reason", [&](auto const& words) { return flag_expense(db, actor, id, words); });
}

Result<ExpenseId> dismiss(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  return with_words(fields, "dismiss_reason", [&](auto const& words) { return dismiss_flag(db, actor, id, words); });
}

Result<ExpenseId> recover(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  auto decision = RecoveryDecision{.amount = fields.won("amount").value_or(Won{}), .surcharge_rule = fields.text("surcharge_rule")};
  return with_words(fields, "recover_reason", [&](auto const& words) {
    decision.reason = words;
    return recover_expense(db, actor, id, decision);
  });
}

Result<ExpenseId> repay(Database& db, Actor const& actor, ExpenseId id, Fields& fields) {
  return with_words(fields, "record_no", [&](auto const& number) { return record_repayment(db, actor, id, number); });
}

using S = ExpenseStep;

constexpr ExpenseMove kMoves[] = {
    {S::claim, "claim", "expense.step.claim", "expense.step.claim_hint", "expense.flash.claimed", "Hand the claim in", true,
     may_claim_expense, claim},
    {S::waive, "waiver", "expense.step.waive", "expense.step.waive_hint", "expense.flash.waived", "Claim nothing, with a reason", false,
     may_waive_expense, waive},
    {S::confirm, "confirmation", "expense.step.confirm", "expense.step.confirm_hint", "expense.flash.confirmed",
     "Confirm, for the department, a claim above what was approved", true, may_confirm_expense, confirm},
    {S::allow, "allowance", "expense.step.allow", "expense.step.allow_hint", "expense.flash.allowed",
     "Allow the claim, in full or reduced with a reason", true, may_decide_expense, allow},
    {S::send_back, "return", "expense.step.return", "expense.step.return_hint", "expense.flash.returned",
     "Return the claim to its traveller", false, may_return_expense, send_back},
    {S::pay, "payment", "expense.step.pay", "expense.step.pay_hint", "expense.flash.paid", "Record that it was paid", true, may_pay_expense,
     pay},
    {S::reopen, "reopening", "expense.step.reopen", "expense.step.reopen_hint", "expense.flash.reopened",
     "Take the decision back before it is paid", false, may_reopen_expense, reopen},
    {S::flag, "flag", "expense.step.flag", "expense.step.flag_hint", "expense.flash.flagged", "Flag a paid claim for recovery", false,
     may_flag_expense, flag},
    {S::recover, "recovery", "expense.step.recover", "expense.step.recover_hint", "expense.flash.recovering",
     "Decide what is taken back, with its surcharge", true, may_decide_recovery, recover},
    {S::dismiss, "dismissal", "expense.step.dismiss", "expense.step.dismiss_hint", "expense.flash.dismissed",
     "Decide that nothing is taken back", false, may_decide_recovery, dismiss},
    {S::repay, "repayment", "expense.step.repay", "expense.step.repay_hint", "expense.flash.repaid", "Record that it was paid back", true,
     may_record_repayment, repay},
};

}  // namespace

std::span<ExpenseMove const> expense_moves() { return kMoves; }

}  // namespace baeumgil
