#pragma once

namespace baeumgil {

struct FeatureHost;
void add_expenses_feature(FeatureHost&);

}  // namespace baeumgil
