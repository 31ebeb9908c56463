#pragma once
// Reports that are not accepted yet, as what rules judge them by.

#include <vector>

#include "base/actor.h"
#include "features/rules/running_matter.h"

namespace baeumgil {

// With the clauses of their programmes. Those the person may see.
std::vector<RunningMatter> list_running_reports(Tx&, Actor const&);

}  // namespace baeumgil
