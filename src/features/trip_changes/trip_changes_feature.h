#pragma once

namespace baeumgil {

struct FeatureHost;
void add_trip_changes_feature(FeatureHost&);

}  // namespace baeumgil
