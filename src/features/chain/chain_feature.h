#pragma once

namespace baeumgil {

struct FeatureHost;
void add_chain_feature(FeatureHost&);

}  // namespace baeumgil
