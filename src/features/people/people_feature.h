#pragma once

namespace baeumgil {

struct FeatureHost;
void add_people_feature(FeatureHost&);

}  // namespace baeumgil
