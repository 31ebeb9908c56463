#pragma once

namespace baeumgil {

struct FeatureHost;

void add_reports_feature(FeatureHost&);

}  // namespace baeumgil
