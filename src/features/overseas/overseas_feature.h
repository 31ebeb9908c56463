#pragma once

namespace baeumgil {

struct FeatureHost;
void add_overseas_feature(FeatureHost&);

}  // namespace baeumgil
