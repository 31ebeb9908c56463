#pragma once

namespace baeumgil {

struct FeatureHost;

void add_issues_feature(FeatureHost&);

}  // namespace baeumgil
