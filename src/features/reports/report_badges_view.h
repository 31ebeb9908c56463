#pragma once
// How a report's state, due date and comments are shown; list, page and form show them the same.

#include <optional>
#include <string_view>
#include <vector>

#include "features/reports/report_comment.h"
#include "features/reports/report_store.h"
#include "features/reports/report_views.h"

namespace baeumgil {

class Site;

Badge state_badge(Site const&, Actor const&, ReportState);
// None once it is handed in.
std::optional<Badge> due_badge(Site const&, Actor const&, ReportState, Date due_on, Date today);
// Those said about one part, each with its answers.
struct CommentContext {
  Site const& site;
  Actor const& actor;
  Report const& report;
  bool is_form{false};  // they can be answered on this page; otherwise there is a link to where they can
};
std::vector<ReportCommentView> comments_at(CommentContext const&, std::vector<ReportComment> const&, std::string_view part);

}  // namespace baeumgil
