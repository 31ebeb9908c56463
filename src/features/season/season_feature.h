#pragma once

namespace baeumgil {

struct FeatureHost;
void add_season_feature(FeatureHost&);

}  // namespace baeumgil
