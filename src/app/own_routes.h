#pragma once
// The few addresses that belong to no feature: whether the program is well, and what its API looks like.

namespace baeumgil {

struct FeatureHost;
void add_own_routes(FeatureHost&);

}  // namespace baeumgil
