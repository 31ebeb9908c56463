#pragma once

namespace baeumgil {

struct FeatureHost;

// Registers every feature, in the order of the menu.
void add_features(FeatureHost&);

}  // namespace baeumgil
