#pragma once

namespace baeumgil {

struct FeatureHost;
void add_yearbook_feature(FeatureHost&);

}  // namespace baeumgil
