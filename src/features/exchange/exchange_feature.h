#pragma once

namespace baeumgil {

struct FeatureHost;
void add_exchange_feature(FeatureHost&);

}  // namespace baeumgil
