#pragma once

namespace baeumgil {

struct FeatureHost;
void add_citizens_feature(FeatureHost&);

}  // namespace baeumgil
