#pragma once

namespace baeumgil {

struct FeatureHost;

void add_webhooks_feature(FeatureHost&);

}  // namespace baeumgil
