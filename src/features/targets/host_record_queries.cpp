#include "features/targets/host_record_queries.h"

namespace baeumgil {

std::vector<HostCase> list_cases_of_host(Tx& tx, InstitutionId host) {
  return tx.list(
      "SELECT id, title, one_line, field FROM cases WHERE institution_id = $institution AND host_id = $1 "
      "AND state IN ('published', 'stale') ORDER BY field, id DESC LIMIT 200",
      [](Row& row) {
        auto found = HostCase{};
        found.id = row.next<CaseId>();
        found.title = row.next<std::string>();
        found.one_line = row.next<std::string>();
        found.field = row.next<PolicyField>();
        return found;
      },
      host);
}

std::vector<HostVisit> list_visits_to_host(Tx& tx, InstitutionId host) {
  auto visits = tx.list(
      "SELECT r.id, t.id, t.name, v.topic, r.starts_on, p.id FROM visits v "
      "JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "LEFT JOIN reports p ON p.institution_id = r.institution_id AND p.trip_id = r.id AND p.state = 'accepted' "
      "WHERE v.institution_id = $institution AND v.host_id = $1 AND v.state IN ('visited', 'thanked', 'feedback_sent', 'closed') "
      "ORDER BY r.starts_on DESC, v.id DESC LIMIT 50",
      [](Row& row) {
        auto visit = HostVisit{};
        visit.trip = row.next<TripId>();
        visit.team = row.next<TeamId>();
        visit.team_name = row.next<std::string>();
        visit.topic = row.next<std::string>();
        visit.on = row.next<Date>();
        visit.report = row.next<std::optional<ReportId>>();
        return visit;
      },
      host);
  for (auto& visit : visits)
    if (visit.report)
      visit.open_questions = tx.list(
          "SELECT q.question FROM report_answers a "
          "JOIN trip_questions q ON q.institution_id = a.institution_id AND q.id = a.question_id "
          "WHERE a.institution_id = $institution AND a.report_id = $1 AND a.answer = '' ORDER BY q.position",
          [](Row& row) { return row.next<std::string>(); }, *visit.report);
  return visits;
}

std::int64_t count_requests_to_host(Tx& tx, InstitutionId host) {
  return tx.value<std::int64_t>(
      "SELECT COUNT(*) FROM visits WHERE institution_id = $institution AND host_id = $1 "
      "AND state IN ('sent', 'viewed', 'accepted', 'counter_proposed', 'no_reply', 'confirmed')",
      host);
}

}  // namespace baeumgil
