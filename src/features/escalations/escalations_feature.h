#pragma once

namespace baeumgil {

struct FeatureHost;
void add_escalations_feature(FeatureHost&);

}  // namespace baeumgil
