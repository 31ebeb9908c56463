#pragma once
// What a change of rules would alter, as the pages show it before anything is saved.

#include <vector>

#include "features/rules/rule_change_views.h"
#include "features/rules/rule_impact.h"
#include "platform/html/site.h"

namespace baeumgil {

ImpactView impact_view(Site const&, Actor const&, RuleChange const&, std::vector<RunningMatter> const&);

}  // namespace baeumgil
