#pragma once

namespace baeumgil {

struct FeatureHost;

void add_originality_feature(FeatureHost&);

}  // namespace baeumgil
