#pragma once

namespace baeumgil {

struct FeatureHost;

void add_blueprint_feature(FeatureHost&);

}  // namespace baeumgil
