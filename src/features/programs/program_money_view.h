#pragma once
// The balance of a programme as its page shows it.

#include "features/programs/program_money.h"
#include "features/programs/program_views.h"

namespace baeumgil {

class Site;

ProgramMoneyView to_money_view(Site const&, Actor const&, ProgramMoney const&);
std::string budget_won(Actor const&, Won);

}  // namespace baeumgil
