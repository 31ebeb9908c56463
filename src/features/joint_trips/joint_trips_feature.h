#pragma once

namespace baeumgil {

struct FeatureHost;
void add_joint_trips_feature(FeatureHost&);

}  // namespace baeumgil
