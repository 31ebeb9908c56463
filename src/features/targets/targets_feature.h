#pragma once

#include "platform/html/page_button.h"

namespace baeumgil {

struct FeatureHost;

void add_targets_feature(FeatureHost&, PageButton follow);

}  // namespace baeumgil
