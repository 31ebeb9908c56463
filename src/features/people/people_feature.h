#pragma once

#include "platform/html/page_button.h"

namespace baeumgil {

struct FeatureHost;
void add_people_feature(FeatureHost&, PageButton follow);

}  // namespace baeumgil
