#pragma once
// How claims are written for people; every page writes them the same.

#include "features/expenses/expense.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

Badge expense_badge(Site const&, Actor const&, ExpenseState);

}  // namespace baeumgil
