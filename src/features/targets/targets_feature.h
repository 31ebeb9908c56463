#pragma once

namespace baeumgil {

struct FeatureHost;

void add_targets_feature(FeatureHost&);

}  // namespace baeumgil
