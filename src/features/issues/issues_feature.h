#pragma once

#include "features/issues/related_to_issue.h"
#include "platform/html/page_button.h"

namespace baeumgil {

struct FeatureHost;

void add_issues_feature(FeatureHost&, PageButton follow, ListRelated related);

}  // namespace baeumgil
