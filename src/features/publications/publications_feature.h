#pragma once

namespace baeumgil {

struct FeatureHost;
void add_publications_feature(FeatureHost&);

}  // namespace baeumgil
