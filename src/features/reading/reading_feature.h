#pragma once

namespace baeumgil {

struct FeatureHost;

void add_reading_feature(FeatureHost&);

}  // namespace baeumgil
