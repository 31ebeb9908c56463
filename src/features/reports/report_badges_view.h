#pragma once
// How a report's state, due date and comments are shown; list, page and form show them the same.

#include <optional>
#include <string_view>
#include <vector>

#include "features/reports/report_store.h"
#include "features/reports/report_views.h"

namespace baeumgil {

class Site;

Badge state_badge(Site const&, Actor const&, ReportState);
// None once it is handed in.
std::optional<Badge> due_badge(Site const&, Actor const&, ReportState, Date due_on, Date today);
std::vector<ReportCommentView> comments_at(std::vector<ReportComment> const&, std::string_view part);

}  // namespace baeumgil
