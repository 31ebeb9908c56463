#pragma once

namespace baeumgil {

struct FeatureHost;
void add_find_feature(FeatureHost&);

}  // namespace baeumgil
