#pragma once

#include "platform/html/page_button.h"

namespace baeumgil {

struct FeatureHost;

void add_issues_feature(FeatureHost&, PageButton follow);

}  // namespace baeumgil
