#pragma once

namespace baeumgil {

struct FeatureHost;
void add_evidence_feature(FeatureHost&);

}  // namespace baeumgil
