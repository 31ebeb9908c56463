#pragma once

namespace baeumgil {

struct FeatureHost;
void add_rules_feature(FeatureHost&);

}  // namespace baeumgil
