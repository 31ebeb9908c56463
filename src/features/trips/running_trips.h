#pragma once
// Trips that are not over, as what rules judge them by.

#include <vector>

#include "base/actor.h"
#include "features/rules/running_matter.h"

namespace baeumgil {

// With the clauses of their programmes. Those the person may see.
std::vector<RunningMatter> list_running_trips(Tx&, Actor const&);

}  // namespace baeumgil
