#pragma once

namespace baeumgil {

struct FeatureHost;

void add_merges_feature(FeatureHost&);

}  // namespace baeumgil
