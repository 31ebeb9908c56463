#pragma once

namespace baeumgil {

struct FeatureHost;
void add_plan_comments_feature(FeatureHost&);

}  // namespace baeumgil
