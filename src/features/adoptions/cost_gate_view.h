#pragma once
// What a sum of money means, as notes of a page: each gate it meets, with its article, and the next one up.

#include <vector>

#include "features/adoptions/cost_gate.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

std::vector<Alert> gate_notes(Site const&, Actor const&, RuleBook const&, GateQuestion const&, Date today);

}  // namespace baeumgil
