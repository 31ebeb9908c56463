#pragma once

namespace baeumgil {

struct FeatureHost;
void add_home_feature(FeatureHost&);

}  // namespace baeumgil
