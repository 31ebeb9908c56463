#pragma once

#include "features/issues/issue_likeness.h"
#include "features/issues/related_to_issue.h"
#include "platform/html/page_button.h"

namespace baeumgil {

struct FeatureHost;

void add_issues_feature(FeatureHost&, PageButton follow, LikeIssues, ListRelated);

}  // namespace baeumgil
