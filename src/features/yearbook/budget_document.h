#pragma once
// The chapters of the October edition, which is for the budget.

#include <vector>

#include "base/actor.h"
#include "features/yearbook/budget_outlook.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

// Figures first, then the four lists as chapters 2 to 5.
std::vector<Block> budget_blocks(BudgetOutlook const&, Locale const&, Language);
// What each department asks the budget for, alone: a sheet for each in a workbook.
Document budget_request(BudgetOutlook const&, std::string const& institution, Locale const&, Language);

}  // namespace baeumgil
