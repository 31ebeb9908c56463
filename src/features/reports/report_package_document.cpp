#include "features/reports/report_package_document.h"

#include "features/audit/list_events.h"
#include "features/people/approval_line_document.h"
#include "features/reports/find_report.h"
#include "features/reports/report_document.h"
#include "features/rules/ladder.h"

namespace baeumgil {
namespace {

// Who decides for the department, or has: the last time, for what was sent back is decided on again.
void add_decision(ApprovalLine const& line, Report const& report) {
  if (report.state != ReportState::submitted)
    for (auto const& event : list_events_of(line.tx, "report", report.id.value))
      if (event.verb == "report.dept_accepted") return line.add("approval_package.decide", event.actor, day_in_seoul(event.at));
  line.add("approval_package.decide", find_decider(line.tx, report.leader_department, parties_to(report)), {});
}

}  // namespace

bool has_report_package(Report const& report) {
  auto const is_handed_in =
      report.state == ReportState::submitted || report.state == ReportState::dept_accepted || report.state == ReportState::accepted;
  return is_handed_in && report.submitted_at && !report.told_on;
}

Result<ApprovalPackage> read_report_package(Tx& tx, Actor const& actor, ReportId id, Locale const& locale) {
  auto const given = TRY(read_report_to_print(tx, actor, id));
  if (!has_report_package(given.report)) return not_found();
  auto package = ApprovalPackage{.title = given.report.number};
  package.paper = to_document(given, locale, kApprovalLanguage);
  auto const line = ApprovalLine{tx, locale, package.line};
  line.add("approval_package.draft", given.report.submitted_by, day_in_seoul(*given.report.submitted_at));
  add_decision(line, given.report);
  return package;
}

}  // namespace baeumgil
