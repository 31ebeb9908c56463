#pragma once

namespace baeumgil {

struct FeatureHost;

void add_contacts_feature(FeatureHost&);

}  // namespace baeumgil
