#pragma once

namespace baeumgil {

struct FeatureHost;
void add_stand_ins_feature(FeatureHost&);

}  // namespace baeumgil
