#pragma once

namespace baeumgil {

struct FeatureHost;
void add_audit_feature(FeatureHost&);

}  // namespace baeumgil
