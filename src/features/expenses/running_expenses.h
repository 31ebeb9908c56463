#pragma once
// Claims nobody has decided yet, with the days and the money that rules set them.

#include <vector>

#include "base/actor.h"
#include "features/rules/running_matter.h"

namespace baeumgil {

// One by one for whoever may see all claims. Whoever else asks sees sums of departments without names (decisions/0039).
std::vector<RunningMatter> list_running_expenses(Tx&, Actor const&);

}  // namespace baeumgil
