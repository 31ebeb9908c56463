#pragma once

namespace baeumgil {

struct FeatureHost;

void add_awards_feature(FeatureHost&);

}  // namespace baeumgil
