#pragma once
// A programme's own clauses as rule rows, each citing where it stands in the plan.

#include <vector>

#include "features/programs/program.h"
#include "features/rules/rule.h"

namespace baeumgil {

std::vector<Rule> clauses_of(Program const&);

}  // namespace baeumgil
