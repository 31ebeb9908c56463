#pragma once

namespace baeumgil {

struct FeatureHost;

void add_own_day_import(FeatureHost&);

}  // namespace baeumgil
