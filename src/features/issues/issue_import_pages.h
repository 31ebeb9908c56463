#pragma once

namespace baeumgil {

struct FeatureHost;

void add_issue_import(FeatureHost&);

}  // namespace baeumgil
