#pragma once

namespace baeumgil {

struct FeatureHost;

void add_remarks_feature(FeatureHost&);

}  // namespace baeumgil
