#pragma once
// Meetings of review committees that are still to decide, as what rules judge them by.

#include <vector>

#include "base/actor.h"
#include "features/rules/running_matter.h"

namespace baeumgil {

// Those the person may see; with whoever is marked present, or as if all members came.
std::vector<RunningMatter> list_running_meetings(Tx&, Actor const&);

}  // namespace baeumgil
