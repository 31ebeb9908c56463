#pragma once

namespace baeumgil {

struct FeatureHost;
void add_sign_in_feature(FeatureHost&);

}  // namespace baeumgil
