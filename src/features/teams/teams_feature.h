#pragma once

namespace baeumgil {

struct FeatureHost;

void add_teams_feature(FeatureHost&);

}  // namespace baeumgil
