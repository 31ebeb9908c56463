#pragma once
// The limits a programme sets itself, as rules that cite its own clauses.

#include <vector>

#include "features/programs/program.h"
#include "features/rules/rule.h"

namespace baeumgil {

// Size of a team, nights, days, the days of travel and of application, and the days a report may take.
std::vector<Rule> clauses_of(Program const&);

}  // namespace baeumgil
