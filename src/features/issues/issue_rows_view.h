#pragma once
// How an issue's figures and states are written for people; list and page write them the same.

#include "features/issues/issue_support.h"
#include "features/issues/issue_views.h"

namespace baeumgil {

class Site;

std::string shown_figure(double value, std::string const& unit);  // "12.4건/년"
Badge state_badge(Site const&, Actor const&, Issue const&);
Badge priority_badge(Site const&, Actor const&, Issue const&);
std::optional<Badge> wish_badge(Site const&, Actor const&, Issue const&, Date wished_before);
IssueRowView to_row(Site const&, Actor const&, IssueWithSupport const&);

}  // namespace baeumgil
