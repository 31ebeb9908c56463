#pragma once

namespace baeumgil {

struct FeatureHost;

void add_briefings_feature(FeatureHost&);

}  // namespace baeumgil
