#pragma once

namespace baeumgil {

struct FeatureHost;

void add_cases_feature(FeatureHost&);

}  // namespace baeumgil
