#include "features/cases/case_store.h"

#include "features/cases/case_visibility.h"
#include "platform/text/normalize.h"

namespace baeumgil {

// Published and stale ones are for all staff, merged ones because they lead on; earlier and retired ones for the author, the team and the
// programme officer.
void add_visible_cases(Query& query, Actor const& actor) {
  if (!actor.is_signed_in() || actor.has(Role::programme_officer) || actor.has(Role::auditor)) return;
  query.add(
      " AND (c.state IN ('published', 'stale', 'merged') OR c.author_id = $? OR EXISTS (SELECT 1 FROM team_members m "
      "WHERE m.institution_id = c.institution_id AND m.team_id = c.team_id AND m.person_id = $?))",
      actor.person, actor.person);
}

namespace {

Case read_case(Row& row) {
  auto found = Case{};
  found.id = row.next<CaseId>();
  found.number = row.next<std::string>();
  found.report = row.next<std::optional<ReportId>>().value_or(ReportId{});
  found.team = row.next<std::optional<TeamId>>().value_or(TeamId{});
  found.host = row.next<InstitutionId>();
  found.host_name = row.next<std::string>();
  found.author = row.next<PersonId>();
  found.title = row.next<std::string>();
  found.one_line = row.next<std::string>();
  found.field = row.next<PolicyField>();
  found.problem_before = row.next<std::string>();
  found.what_they_did = row.next<std::string>();
  found.since_year = row.next<std::optional<int>>();
  found.cost_initial = row.next<std::optional<Won>>();
  found.cost_yearly = row.next<std::optional<Won>>();
  found.cost_note = row.next<std::string>();
  found.result_metric = row.next<std::string>();
  found.result_before = row.next<std::string>();
  found.result_after = row.next<std::string>();
  found.result_period = row.next<std::string>();
  found.result_source = row.next<std::string>();
  found.legal_basis = row.next<std::string>();
  found.failure_points = row.next<std::string>();
  found.conditions = row.next<std::string>();
  found.fit.population = row.next<std::optional<int>>();
  found.fit.density = row.next<std::optional<int>>();
  found.fit.finance = row.next<std::optional<int>>();
  found.fit.law = row.next<std::optional<int>>();
  found.fit.organisation = row.next<std::optional<int>>();
  found.fit.technology = row.next<std::optional<int>>();
  found.already_copied_by = row.next<std::string>();
  found.award = row.next<std::string>();
  found.evidence_url = row.next<std::string>();
  found.evidence_grade = row.next<EvidenceGrade>();
  found.outcome = row.next<CaseOutcome>();
  found.keywords = row.next<std::string>();
  found.share_scope = row.next<ShareScope>();
  found.is_host_verified = row.next<bool>();
  found.valid_until = row.next<std::optional<Date>>();
  found.as_of = row.next<std::optional<Date>>();
  found.ask_again_on = row.next<std::optional<Date>>();
  found.state = row.next<CaseState>();
  found.state_reason = row.next<std::string>();
  found.published_at = row.next<std::optional<Instant>>();
  found.merged_into = row.next<std::optional<CaseId>>().value_or(CaseId{});
  found.version = row.next<int>();
  return found;
}

constexpr Sql kCases{
    "SELECT c.id, c.number, c.report_id, c.team_id, c.host_id, h.name, c.author_id, c.title, c.one_line, c.field, c.problem_before, "
    "c.what_they_did, c.since_year, c.cost_initial_won, c.cost_yearly_won, c.cost_note, c.result_metric, c.result_before, c.result_after, "
    "c.result_period, c.result_source, c.legal_basis, c.failure_points, c.conditions, c.fit_population, c.fit_density, c.fit_finance, "
    "c.fit_law, c.fit_organisation, c.fit_technology, c.already_copied_by, c.award, c.evidence_url, c.evidence_grade, c.outcome, "
    "c.keywords, "
    "c.share_scope, c.is_host_verified, c.valid_until, c.as_of, c.ask_again_on, c.state, c.state_reason, c.published_at, c.merged_into_id, "
    "c.version FROM cases c "
    "JOIN shared_institutions h ON h.id = c.host_id WHERE c.institution_id = $institution"};

void read_issues(Tx& tx, Case& found) {
  found.issues = tx.list(
      "SELECT issue_id FROM case_issues WHERE institution_id = $institution AND case_id = $1 ORDER BY matched_at, issue_id",
      [](Row& row) { return row.next<IssueId>(); }, found.id);
}

std::vector<Case> with_issues(Tx& tx, std::vector<Case> cases) {
  for (auto& found : cases) read_issues(tx, found);
  return cases;
}

template <class IdType>
std::optional<IdType> or_null(IdType id) {
  if (id.is_nil()) return std::nullopt;
  return id;
}

}  // namespace

Result<Case> find_case(Tx& tx, Actor const& actor, CaseId id) {
  auto query = Query{kCases};
  query.add(" AND c.id = $?", id);
  add_visible_cases(query, actor);
  auto found = tx.find(query, read_case);
  if (!found) return not_found();
  read_issues(tx, *found);
  return std::move(*found);
}

std::vector<Case> list_cases_of_report(Tx& tx, Actor const& actor, ReportId report) {
  auto query = Query{kCases};
  query.add(" AND c.report_id = $?", report);
  add_visible_cases(query, actor);
  query.add(" ORDER BY c.id");
  return with_issues(tx, tx.list(query, read_case));
}

std::vector<Case> list_cases_of_issue(Tx& tx, Actor const& actor, IssueId issue) {
  auto query = Query{kCases};
  query.add(" AND EXISTS (SELECT 1 FROM case_issues i WHERE i.institution_id = c.institution_id AND i.case_id = c.id AND i.issue_id = $?)",
            issue);
  add_visible_cases(query, actor);
  query.add(" ORDER BY c.id DESC LIMIT 200");
  return with_issues(tx, tx.list(query, read_case));
}

void insert_case(Tx& tx, Case const& found) {
  tx.change(
      "INSERT INTO cases (institution_id, id, number, report_id, team_id, host_id, author_id, title, field, state, folded_title, "
      "created_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      found.id, found.number, or_null(found.report), or_null(found.team), found.host, found.author, found.title, found.field, found.state,
      folded_key(found.title), tx.now());
}

Result<Done> update_case(Tx& tx, Case const& found) {
  auto const changed = tx.change(
      "UPDATE cases SET host_id = $3, title = $4, one_line = $5, field = $6, problem_before = $7, what_they_did = $8, since_year = $9, "
      "cost_initial_won = $10, cost_yearly_won = $11, cost_note = $12, result_metric = $13, result_before = $14, result_after = $15, "
      "result_period = $16, result_source = $17, legal_basis = $18, failure_points = $19, conditions = $20, fit_population = $21, "
      "fit_density = $22, fit_finance = $23, fit_law = $24, fit_organisation = $25, fit_technology = $26, already_copied_by = $27, "
      "award = $28, evidence_url = $29, keywords = $30, share_scope = $31, is_host_verified = $32, valid_until = $33, state = $34, "
      "state_reason = $35, published_at = $36, folded_title = $37, evidence_grade = $38, outcome = $39, as_of = $40, ask_again_on = $41, "
      "merged_into_id = $42, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      found.id, found.version, found.host, found.title, found.one_line, found.field, found.problem_before, found.what_they_did,
      found.since_year, found.cost_initial, found.cost_yearly, found.cost_note, found.result_metric, found.result_before,
      found.result_after, found.result_period, found.result_source, found.legal_basis, found.failure_points, found.conditions,
      found.fit.population, found.fit.density, found.fit.finance, found.fit.law, found.fit.organisation, found.fit.technology,
      found.already_copied_by, found.award, found.evidence_url, found.keywords, found.share_scope, found.is_host_verified,
      found.valid_until, found.state, found.state_reason, found.published_at, folded_key(found.title), found.evidence_grade, found.outcome,
      found.as_of, found.ask_again_on, or_null(found.merged_into));
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void insert_case_issue(Tx& tx, CaseId id, IssueId issue, PersonId by) {
  tx.change(
      "INSERT INTO case_issues (institution_id, case_id, issue_id, matched_by_id, matched_at) VALUES ($institution, $1, $2, $3, $4) "
      "ON CONFLICT DO NOTHING",
      id, issue, by, tx.now());
}

void remove_case_issue(Tx& tx, CaseId id, IssueId issue) {
  tx.change("DELETE FROM case_issues WHERE institution_id = $institution AND case_id = $1 AND issue_id = $2", id, issue);
}

}  // namespace baeumgil
