#pragma once

namespace baeumgil {

struct FeatureHost;

void add_host_word_feature(FeatureHost&);

}  // namespace baeumgil
