#pragma once
// Adoptions whose clocks still run, as what rules judge them by.

#include <vector>

#include "base/actor.h"
#include "features/rules/running_matter.h"

namespace baeumgil {

std::vector<RunningMatter> list_running_adoptions(Tx&, Actor const&);

}  // namespace baeumgil
