#pragma once

namespace baeumgil {

struct FeatureHost;
void add_settings_feature(FeatureHost&);

}  // namespace baeumgil
