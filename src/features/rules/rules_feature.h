#pragma once

#include "features/rules/running_matter.h"

namespace baeumgil {

struct FeatureHost;
// The list of what is under way comes from the features above, which rules do not know.
void add_rules_feature(FeatureHost&, ListRunning);

}  // namespace baeumgil
