#pragma once

namespace baeumgil {

struct FeatureHost;

void add_institution_import(FeatureHost&);

}  // namespace baeumgil
