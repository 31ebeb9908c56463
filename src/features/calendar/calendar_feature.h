#pragma once

namespace baeumgil {

struct FeatureHost;
void add_calendar_feature(FeatureHost&);

}  // namespace baeumgil
