#pragma once

namespace baeumgil {

struct FeatureHost;

void add_follows_feature(FeatureHost&);

}  // namespace baeumgil
