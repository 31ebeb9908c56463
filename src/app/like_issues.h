#pragma once
// What the search finds like the title of an issue: issues themselves do not know the search, which is made of them.

#include "features/issues/issue_likeness.h"

namespace baeumgil {

std::vector<IssueId> like_issues(Tx&, SearchIndex const&, std::string_view words);

}  // namespace baeumgil
