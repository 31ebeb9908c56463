// Programmes, issues, cases and adoptions of a year, as they stood on a day.
#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

// ", (SELECT count(*) …)": what of the issue aliased i stands on the day.
void add_counts_of_issue(Query& query, std::optional<Date> on) {
  query.add(
      ", (SELECT count(*) FROM case_issues k JOIN cases c ON c.institution_id = k.institution_id AND c.id = k.case_id "
      "WHERE k.institution_id = i.institution_id AND k.issue_id = i.id");
  add_standing(query, FunnelStage::cases, on);
  query.add("), (SELECT count(*) FROM adoptions a WHERE a.institution_id = i.institution_id AND a.issue_id = i.id");
  add_standing(query, FunnelStage::adoptions, on);
  query.add(")");
}

// Of the last decision by the day, though it was taken back since: its own word of the row, or the one kept of the past.
void add_of_decision(Query& query, SqlPart own, SqlPart past, Date day) {
  query.add("CASE WHEN a.decided_on <= $? THEN ", day).add(own).add(" ELSE COALESCE((SELECT ").add(past);
  query.add(
      " FROM adoption_past_decisions o WHERE o.institution_id = a.institution_id AND o.adoption_id = a.id AND o.decided_on <= $? "
      "ORDER BY o.position DESC LIMIT 1), '') END",
      day);
}

YearbookIssue read_issue(Row& row) {
  auto issue = YearbookIssue{};
  issue.id = row.next<IssueId>();
  issue.number = row.next<std::string>();
  issue.title = row.next<std::string>();
  issue.owner_department = row.next<std::string>();
  issue.state = row.next<std::string>();
  issue.cases = row.next<std::int64_t>();
  issue.adoptions = row.next<std::int64_t>();
  return issue;
}

Query select_issues(FunnelScope const& scope) {
  auto query = Query{
      "SELECT i.id, i.number, i.title, (SELECT d.name FROM departments d WHERE d.institution_id = $institution "
      "AND d.id = i.owner_department_id)"};
  add_state_on(query, FunnelStage::issues, scope.on);
  add_counts_of_issue(query, scope.on);
  return query;
}

YearbookCase read_case(Row& row) {
  auto found = YearbookCase{};
  found.id = row.next<CaseId>();
  found.number = row.next<std::string>();
  found.title = row.next<std::string>();
  found.one_line = row.next<std::string>();
  found.field = row.next<std::string>();
  found.host = row.next<std::string>();
  found.failure_points = row.next<std::string>();
  found.problem_before = row.next<std::string>();
  found.what_they_did = row.next<std::string>();
  found.result = row.next<std::string>();
  found.conditions = row.next<std::string>();
  found.legal_basis = row.next<std::string>();
  found.result_source = row.next<std::string>();
  found.keywords = row.next<std::string>();
  found.cost_initial = row.next<std::optional<Won>>();
  found.cost_yearly = row.next<std::optional<Won>>();
  found.adoptions = row.next<std::int64_t>();
  return found;
}

YearbookAdoption read_adoption(Row& row) {
  auto adoption = YearbookAdoption{};
  adoption.id = row.next<AdoptionId>();
  adoption.number = row.next<std::string>();
  adoption.title = row.next<std::string>();
  adoption.department = row.next<std::string>();
  adoption.reason_code = row.next<std::string>();
  adoption.reason = row.next<std::string>();
  adoption.decided_on = row.next<std::optional<Date>>();
  adoption.budget = row.next<std::optional<Won>>();
  adoption.kpi_baseline = row.next<std::optional<double>>();
  adoption.kpi_result = row.next<std::optional<double>>();
  adoption.kpi_unit = row.next<std::string>();
  adoption.state = row.next<std::string>();
  return adoption;
}

}  // namespace

std::vector<YearbookProgram> list_year_programs(Tx& tx, FunnelScope const& scope) {
  auto programs = tx.list(
      "SELECT p.id, p.title, p.state, p.starts_on, p.ends_on, p.team_max, p.nights_max, p.days_max, p.budget_won, "
      "(SELECT count(*) FROM teams t WHERE t.institution_id = p.institution_id AND t.program_id = p.id AND t.state <> 'withdrawn') "
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
        return program;
      },
      scope.year.value_or(0));
  for (auto& program : programs) program.trips = count_stage(tx, FunnelStage::trips, {.program = program.id, .on = scope.on});
  return programs;
}

std::vector<YearbookIssue> list_year_issues(Tx& tx, FunnelScope const& scope) {
  auto query = select_issues(scope);
  add_rows(query, FunnelStage::issues, scope);
  add_standing(query, FunnelStage::issues, scope.on);
  query.add(" ORDER BY i.number");
  return tx.list(query, read_issue);
}

// What the next programme starts from: no solution has been taken on yet, whatever the year.
std::vector<YearbookIssue> list_open_issues(Tx& tx, FunnelScope const& scope) {
  auto query = select_issues(scope);
  add_rows(query, FunnelStage::issues, {.on = scope.on});
  add_states(query, FunnelStage::issues, scope.on, " IN ('accepted', 'open', 'matched')");
  query.add(" ORDER BY i.number");
  return tx.list(query, read_issue);
}

std::vector<YearbookCase> list_year_cases(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT c.id, c.number, c.title, c.one_line, c.field, (SELECT h.name FROM shared_institutions h WHERE h.id = c.host_id), "
      "c.failure_points, c.problem_before, c.what_they_did, CASE WHEN c.result_metric <> '' THEN c.result_metric || ' ' || c.result_before "
      "|| ' → ' || c.result_after ELSE '' END, c.conditions, c.legal_basis, c.result_source, c.keywords, c.cost_initial_won, "
      "c.cost_yearly_won, (SELECT count(*) FROM adoptions a WHERE a.institution_id = $institution "
      "AND a.case_id = c.id"};
  add_standing(query, FunnelStage::adoptions, scope.on);
  query.add(")");
  add_rows(query, FunnelStage::cases, scope);
  add_standing(query, FunnelStage::cases, scope.on);
  query.add(" ORDER BY c.field, c.number");
  return tx.list(query, read_case);
}

// Those proposed by the day, with the state they had then.
std::vector<YearbookAdoption> list_year_adoptions(Tx& tx, FunnelScope const& scope) {
  auto const day = last_day(tx, scope);
  auto query = Query{
      "SELECT a.id, a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name ELSE c.title END, COALESCE((SELECT d.name FROM departments "
      "d WHERE d.institution_id = $institution AND d.id = a.owner_department_id), ''), "};
  add_of_decision(query, "a.decision_reason_code", "o.reason_code", day);
  query.add(", CASE WHEN a.state = 'dropped'");
  add_states(query, FunnelStage::adoptions, scope.on, " = 'dropped'");  // by that day
  query.add(" THEN a.state_reason ELSE ");
  add_of_decision(query, "a.decision_reason", "o.reason", day);
  query.add(" END, ");
  add_decided_on(query, day);
  query.add(", a.budget_won, a.kpi_baseline, a.kpi_result, a.kpi_unit");
  add_state_on(query, FunnelStage::adoptions, scope.on);
  add_rows(query, FunnelStage::adoptions, scope);
  add_states(query, FunnelStage::adoptions, scope.on, " <> ''");
  query.add(" ORDER BY a.number");
  return tx.list(query, read_adoption);
}

std::vector<YearbookPrize> list_prizes(Tx& tx, FunnelScope const& scope) {
  auto const until = scope.on.value_or(tx.today());
  return tx.list(
      "SELECT g.number, n.title, d.name, g.prize_name, g.amount_won, n.id FROM award_register g "
      "JOIN nominations n ON n.institution_id = g.institution_id AND n.id = g.nomination_id "
      "JOIN departments d ON d.institution_id = n.institution_id AND d.id = n.department_id "
      "JOIN award_rounds w ON w.institution_id = g.institution_id AND w.id = g.round_id "
      "JOIN programs p ON p.institution_id = w.institution_id AND p.id = w.program_id "
      "WHERE g.institution_id = $institution AND p.fiscal_year = $1 AND g.decided_on <= $2 AND (g.revoked_on IS NULL OR g.revoked_on > $2) "
      "ORDER BY g.number",
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
      scope.year.value_or(0), until);
}

}  // namespace baeumgil
