#pragma once

namespace baeumgil {

struct FeatureHost;
void add_conduct_feature(FeatureHost&);

}  // namespace baeumgil
