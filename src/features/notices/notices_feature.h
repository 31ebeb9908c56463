#pragma once

namespace baeumgil {

struct FeatureHost;
void add_notices_feature(FeatureHost&);

}  // namespace baeumgil
