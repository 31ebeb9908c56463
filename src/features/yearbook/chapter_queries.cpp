// Programmes, issues, cases and adoptions of a year.
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

YearbookIssue read_issue(Row& row) {
  auto issue = YearbookIssue{};
  issue.id = row.next<IssueId>();
  issue.number = row.next<std::string>();
  issue.title = row.next<std::string>();
  issue.state = row.next<std::string>();
  issue.owner_department = row.next<std::string>();
  issue.cases = row.next<std::int64_t>();
  issue.adoptions = row.next<std::int64_t>();
  return issue;
}

}  // namespace

std::vector<YearbookProgram> list_year_programs(Tx& tx, int year) {
  return tx.list(
      "SELECT p.id, p.title, p.state, p.starts_on, p.ends_on, p.team_max, p.nights_max, p.days_max, p.budget_won, "
      "(SELECT count(*) FROM teams t WHERE t.institution_id = p.institution_id AND t.program_id = p.id AND t.state <> 'withdrawn'), "
      "(SELECT count(*) FROM trips t WHERE t.institution_id = p.institution_id AND t.program_id = p.id AND t.state NOT IN ('draft', "
      "'rejected', 'cancelled')) "
      "FROM programs p WHERE p.institution_id = $institution AND p.fiscal_year = $1 AND p.state <> 'draft' ORDER BY p.starts_on, p.id",
      [](Row& row) {
        auto program = YearbookProgram{};
        program.id = row.next<ProgramId>();
        program.title = row.next<std::string>();
        program.state = row.next<std::string>();
        program.starts_on = row.next<Date>();
        program.ends_on = row.next<Date>();
        program.team_max = row.next<int>();
        program.nights_max = row.next<int>();
        program.days_max = row.next<int>();
        program.budget = row.next<Won>();
        program.teams = row.next<std::int64_t>();
        program.trips = row.next<std::int64_t>();
        return program;
      },
      year);
}

std::vector<YearbookIssue> list_year_issues(Tx& tx, int year) {
  return tx.list(
      "SELECT i.id, i.number, i.title, i.state, d.name, "
      "(SELECT count(*) FROM case_issues c WHERE c.institution_id = i.institution_id AND c.issue_id = i.id), "
      "(SELECT count(*) FROM adoptions a WHERE a.institution_id = i.institution_id AND a.issue_id = i.id "
      "AND a.decision IN ('adopt', 'adapt', 'pilot')) "
      "FROM issues i JOIN departments d ON d.institution_id = i.institution_id AND d.id = i.owner_department_id "
      "WHERE i.institution_id = $institution AND i.state <> 'dropped' AND EXISTS (SELECT 1 FROM trips t "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE t.institution_id = i.institution_id AND t.issue_id = i.id AND p.fiscal_year = $1 AND t.state NOT IN ('draft', 'rejected', "
      "'cancelled')) "
      "ORDER BY i.number",
      read_issue, year);
}

std::vector<YearbookIssue> list_open_issues(Tx& tx) {
  return tx.list(
      "SELECT i.id, i.number, i.title, i.state, d.name, "
      "(SELECT count(*) FROM case_issues c WHERE c.institution_id = i.institution_id AND c.issue_id = i.id), "
      "(SELECT count(*) FROM adoptions a WHERE a.institution_id = i.institution_id AND a.issue_id = i.id "
      "AND a.decision IN ('adopt', 'adapt', 'pilot')) "
      "FROM issues i JOIN departments d ON d.institution_id = i.institution_id AND d.id = i.owner_department_id "
      "WHERE i.institution_id = $institution AND i.state IN ('accepted', 'open', 'matched') ORDER BY i.number LIMIT 100",
      read_issue);
}

std::vector<YearbookCase> list_year_cases(Tx& tx, int year) {
  return tx.list(
      "SELECT c.id, c.number, c.title, c.one_line, c.field, h.name, c.failure_points, "
      "(SELECT count(*) FROM adoptions a WHERE a.institution_id = c.institution_id AND a.case_id = c.id "
      "AND a.decision IN ('adopt', 'adapt', 'pilot')) "
      "FROM cases c JOIN shared_institutions h ON h.id = c.host_id "
      "JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE c.institution_id = $institution AND p.fiscal_year = $1 AND c.state IN ('published', 'stale') ORDER BY c.field, c.number",
      [](Row& row) {
        auto found = YearbookCase{};
        found.id = row.next<CaseId>();
        found.number = row.next<std::string>();
        found.title = row.next<std::string>();
        found.one_line = row.next<std::string>();
        found.field = row.next<std::string>();
        found.host = row.next<std::string>();
        found.failure_points = row.next<std::string>();
        found.adoptions = row.next<std::int64_t>();
        return found;
      },
      year);
}

std::vector<YearbookAdoption> list_year_adoptions(Tx& tx, int year) {
  return tx.list(
      "SELECT a.id, a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name ELSE c.title END, COALESCE(d.name, ''), a.state, "
      "CASE WHEN a.state_reason <> '' THEN a.state_reason ELSE a.decision_reason END, a.budget_won, a.kpi_baseline, a.kpi_result, "
      "a.kpi_unit "
      "FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "LEFT JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "LEFT JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "LEFT JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE a.institution_id = $institution AND p.fiscal_year = $1 ORDER BY a.number",
      [](Row& row) {
        auto adoption = YearbookAdoption{};
        adoption.id = row.next<AdoptionId>();
        adoption.number = row.next<std::string>();
        adoption.title = row.next<std::string>();
        adoption.department = row.next<std::string>();
        adoption.state = row.next<std::string>();
        adoption.reason = row.next<std::string>();
        adoption.budget = row.next<std::optional<Won>>();
        adoption.kpi_baseline = row.next<std::optional<double>>();
        adoption.kpi_result = row.next<std::optional<double>>();
        adoption.kpi_unit = row.next<std::string>();
        return adoption;
      },
      year);
}

std::vector<YearbookPrize> list_prizes(Tx& tx, int year) {
  return tx.list(
      "SELECT g.number, n.title, d.name, g.prize_name, g.amount_won, n.id FROM award_register g "
      "JOIN nominations n ON n.institution_id = g.institution_id AND n.id = g.nomination_id "
      "JOIN departments d ON d.institution_id = n.institution_id AND d.id = n.department_id "
      "JOIN award_rounds w ON w.institution_id = g.institution_id AND w.id = g.round_id "
      "JOIN programs p ON p.institution_id = w.institution_id AND p.id = w.program_id "
      "WHERE g.institution_id = $institution AND p.fiscal_year = $1 AND g.revoked_on IS NULL ORDER BY g.amount_won DESC, g.number",
      [](Row& row) {
        auto prize = YearbookPrize{};
        prize.number = row.next<std::string>();
        prize.title = row.next<std::string>();
        prize.department = row.next<std::string>();
        prize.prize = row.next<std::string>();
        prize.amount = row.next<Won>();
        prize.nomination = row.next<NominationId>();
        return prize;
      },
      year);
}

}  // namespace baeumgil
