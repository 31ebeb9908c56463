#pragma once

namespace baeumgil {

struct FeatureHost;

void add_visit_desk_feature(FeatureHost&);

}  // namespace baeumgil
