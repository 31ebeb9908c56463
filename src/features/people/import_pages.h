#pragma once

namespace baeumgil {

struct FeatureHost;

void add_people_import(FeatureHost&);

}  // namespace baeumgil
