#pragma once
// What the page of a case and of an issue say of cases that are about the same.

#include <optional>
#include <vector>

#include "features/cases/case_corner_line.h"
#include "features/issues/related_to_issue.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::optional<CaseCorner> related_corner(Tx&, Actor const&, SearchIndex const&, Case const&);
// Those that are not bound to it yet.
std::vector<RelatedToIssue> related_to_issue(Tx&, Actor const&, SearchIndex const&, Issue const&);

}  // namespace baeumgil
