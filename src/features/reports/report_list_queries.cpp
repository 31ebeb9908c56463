// Lists of reports.
#include <algorithm>

#include "features/reports/report_store.h"
#include "features/reports/report_visibility.h"

namespace baeumgil {
namespace {

constexpr Sql kRows{
    "SELECT r.id, r.number, t.number, t.purpose, r.gist, g.name, d.name, r.state, r.due_on, r.submitted_at, "
    "r.accepted_at FROM reports r "
    "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
    "JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id WHERE r.institution_id = $institution"};

ReportRow read_row(Row& row) {
  auto report = ReportRow{};
  report.id = row.next<ReportId>();
  report.number = row.next<std::string>();
  report.trip_number = row.next<std::string>();
  report.purpose = row.next<std::string>();
  report.gist = row.next<std::string>();
  report.team_name = row.next<std::string>();
  report.department_name = row.next<std::string>();
  report.state = row.next<ReportState>();
  report.due_on = row.next<Date>();
  report.submitted_at = row.next<std::optional<Instant>>();
  report.was_accepted = row.next<std::optional<Instant>>().has_value();
  return report;
}

void add_filter(Query& query, Tx const& tx, Actor const& actor, ReportFilter const& filter) {
  add_visible_reports(query, actor);
  if (filter.state) query.add(" AND r.state = $?", *filter.state);
  if (filter.program) query.add(" AND t.program_id = $?", *filter.program);
  if (filter.issue) query.add(" AND t.issue_id = $?", *filter.issue);
  if (filter.department) query.add(" AND l.department_id = $?", *filter.department);
  if (filter.year)
    query.add(" AND t.program_id IN (SELECT p.id FROM programs p WHERE p.institution_id = t.institution_id AND p.fiscal_year = $?)",
              *filter.year);
  if (filter.writer)
    query.add(
        " AND EXISTS (SELECT 1 FROM trip_travelers v WHERE v.institution_id = r.institution_id AND v.trip_id = r.trip_id AND v.person_id = "
        "$?)",
        *filter.writer);
  if (filter.is_overdue) query.add(" AND r.state IN ('draft', 'returned') AND r.accepted_at IS NULL AND r.due_on < $?", tx.today());
}

void add_order(Query& query, ListOrder<ReportSort> const& order) {
  switch (order.by) {
    case ReportSort::number:
      order.is_down() ? query.add(" ORDER BY r.id DESC") : query.add(" ORDER BY r.id");
      break;
    case ReportSort::due_on:
      order.is_down() ? query.add(" ORDER BY r.due_on DESC, r.id DESC") : query.add(" ORDER BY r.due_on, r.id");
      break;
  }
}

}  // namespace

std::vector<ReportRow> list_reports(Tx& tx, Actor const& actor, ReportFilter const& filter, int offset, int limit) {
  auto query = Query{kRows};
  add_filter(query, tx, actor, filter);
  add_order(query, filter.order);
  query.add(" LIMIT $? OFFSET $?", std::min(limit, 201), offset);
  return tx.list(query, read_row);
}

std::vector<ReportRow> list_reports_after(Tx& tx, Actor const& actor, ReportFilter const& filter, std::optional<ReportId> after,
                                          int limit) {
  auto query = Query{kRows};
  add_filter(query, tx, actor, filter);
  if (after) query.add(" AND r.id < $?", *after);
  query.add(" ORDER BY r.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_row);
}

std::int64_t count_reports(Tx& tx, Actor const& actor, ReportFilter const& filter) {
  auto query = Query{
      "SELECT count(*) FROM reports r JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id WHERE r.institution_id = $institution"};
  add_filter(query, tx, actor, filter);
  return tx.value<std::int64_t>(query);
}

}  // namespace baeumgil
