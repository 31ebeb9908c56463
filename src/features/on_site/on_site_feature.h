#pragma once

namespace baeumgil {

struct FeatureHost;

void add_on_site_feature(FeatureHost&);

}  // namespace baeumgil
