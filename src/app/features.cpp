#include "app/features.h"

#include "features/chain/chain_feature.h"
#include "features/home/home_feature.h"

namespace baeumgil {

void add_features(FeatureHost& host) {
  add_home_feature(host);
  add_chain_feature(host);
}

}  // namespace baeumgil
