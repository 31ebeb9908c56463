#pragma once
// The forms of a claim: its facts, a receipt, and what each step asks.

#include "features/expenses/expense_moves.h"
#include "features/rules/rule.h"
#include "platform/html/form.h"
#include "platform/html/step_form.h"

namespace baeumgil {

void fill_facts(Form&, Expense const&);
StepForm facts_form(Form const&, TravelKind);
StepForm receipt_form(Form const&, Expense const&);
// What a step asks; surcharges are the rows of that day that say something.
std::vector<FormPart> step_parts(Form const&, ExpenseStep, std::vector<Choice> const& surcharges);

}  // namespace baeumgil
