#pragma once

namespace baeumgil {

struct FeatureHost;

void add_trips_feature(FeatureHost&);

}  // namespace baeumgil
