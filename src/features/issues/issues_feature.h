#pragma once

#include "features/issues/related_to_issue.h"
#include "features/issues/issue_likeness.h"
#include "platform/html/page_button.h"

namespace baeumgil {

struct FeatureHost;

void add_issues_feature(FeatureHost&, PageButton follow, ListRelated related);
void add_issues_feature(FeatureHost&, PageButton follow, LikeIssues);

}  // namespace baeumgil
