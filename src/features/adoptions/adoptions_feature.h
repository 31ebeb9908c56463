#pragma once

namespace baeumgil {

struct FeatureHost;

void add_adoptions_feature(FeatureHost&);

}  // namespace baeumgil
