#pragma once

namespace baeumgil {

struct FeatureHost;

void add_handover_feature(FeatureHost&);

}  // namespace baeumgil
