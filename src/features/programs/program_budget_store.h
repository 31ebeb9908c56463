#pragma once
// The budgets a programme was given, one after the other.

#include "features/programs/program_money.h"
#include "features/programs/set_budget.h"

namespace baeumgil {

std::vector<ProgramBudget> list_budgets(Tx&, ProgramId);  // newest first
void insert_budget(Tx&, ProgramId, BudgetInput const&, PersonId by);

}  // namespace baeumgil
