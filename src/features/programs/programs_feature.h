#pragma once

namespace baeumgil {

struct FeatureHost;

void add_programs_feature(FeatureHost&);

}  // namespace baeumgil
