#pragma once
// Teams that have not set out yet, as what rules judge them by.

#include <vector>

#include "base/actor.h"
#include "features/rules/running_matter.h"

namespace baeumgil {

std::vector<RunningMatter> list_running_teams(Tx&, Actor const&);  // with the clauses of their programmes

}  // namespace baeumgil
