#pragma once

namespace baeumgil {

struct CaseHooks;
struct FeatureHost;

void add_cases_feature(FeatureHost&, CaseHooks const&);

}  // namespace baeumgil
