#pragma once

namespace baeumgil {

struct FeatureHost;

void add_transfer_feature(FeatureHost&);

}  // namespace baeumgil
