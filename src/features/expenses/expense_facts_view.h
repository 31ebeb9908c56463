#pragma once
// What is known of a claim, as label and text: its page and its official form say the same.

#include <string>
#include <vector>

#include "features/expenses/expense_shown_view.h"

namespace baeumgil {

std::vector<ExpenseFact> claim_facts(Locale const&, Language, ExpenseShown const&);
std::vector<ExpenseFact> journey_facts(Locale const&, Language, ExpenseShown const&);
std::vector<RecoveryView> recovery_facts(Locale const&, Language, Expense const&);

std::string price_text(Language, Price const&);
std::string proof_text(Locale const&, Language, Receipt const&);  // seat, hour, approval, nights
// Whose the other claim is stays between the accountants and the auditor.
std::string duplicate_text(Locale const&, Actor const&, ExpenseShown const&, Duplicate const&);
std::string difference_text(Locale const&, Language, PlanDifference const&);

}  // namespace baeumgil
