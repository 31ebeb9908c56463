#pragma once

namespace baeumgil {

struct FeatureHost;

void add_silos_feature(FeatureHost&);

}  // namespace baeumgil
