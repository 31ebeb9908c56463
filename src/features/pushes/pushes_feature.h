#pragma once

namespace baeumgil {

struct FeatureHost;

void add_pushes_feature(FeatureHost&);

}  // namespace baeumgil
