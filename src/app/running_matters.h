#pragma once
// What is under way in all features together, for the one below them that asks: rules.

#include <vector>

#include "base/actor.h"
#include "features/rules/running_matter.h"

namespace baeumgil {

std::vector<RunningMatter> list_running_matters(Tx&, Actor const&);

}  // namespace baeumgil
