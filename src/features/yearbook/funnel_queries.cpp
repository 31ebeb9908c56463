#include "features/yearbook/funnel.h"

#include <algorithm>

#include "features/issues/issue.h"

namespace baeumgil {
namespace {

std::int64_t counted(Tx& tx, Query const& query) { return tx.value<std::int64_t>(query); }

std::int64_t count_issues(Tx& tx, FunnelScope const& scope) {
  auto query = Query{"SELECT count(*) FROM issues i WHERE i.institution_id = $institution AND i.state <> 'dropped'"};
  if (scope.program)
    query.add(
        " AND EXISTS (SELECT 1 FROM program_issues p WHERE p.institution_id = i.institution_id AND p.issue_id = i.id AND p.program_id = "
        "$?)",
        *scope.program);
  if (scope.year)
    query.add(
        " AND EXISTS (SELECT 1 FROM trips t JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
        "WHERE t.institution_id = i.institution_id AND t.issue_id = i.id AND t.state NOT IN ('draft', 'rejected', 'cancelled') AND "
        "p.fiscal_year = $?)",
        *scope.year);
  return counted(tx, query);
}

// The programme of the trip aliased t.
void add_scope(Query& query, FunnelScope const& scope) {
  if (scope.program) query.add(" AND t.program_id = $?", *scope.program);
  if (scope.year)
    query.add(" AND t.program_id IN (SELECT p.id FROM programs p WHERE p.institution_id = t.institution_id AND p.fiscal_year = $?)",
              *scope.year);
}

std::int64_t count_trips(Tx& tx, FunnelScope const& scope) {
  auto query =
      Query{"SELECT count(*) FROM trips t WHERE t.institution_id = $institution AND t.state NOT IN ('draft', 'rejected', 'cancelled')"};
  add_scope(query, scope);
  return counted(tx, query);
}

std::int64_t count_reports(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT count(*) FROM reports r JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "WHERE r.institution_id = $institution AND r.state = 'accepted'"};
  add_scope(query, scope);
  return counted(tx, query);
}

// A case belongs to the programme of the trip it came from.
std::int64_t count_cases(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT count(*) FROM cases c LEFT JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "LEFT JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "WHERE c.institution_id = $institution AND c.state IN ('published', 'stale')"};
  add_scope(query, scope);
  return counted(tx, query);
}

Query adoptions_of(FunnelScope const& scope) {
  auto query = Query{
      "SELECT count(*) FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "LEFT JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "LEFT JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "WHERE a.institution_id = $institution"};
  add_scope(query, scope);
  return query;
}

std::string listed(std::string_view path, FunnelScope const& scope, std::string_view filter = {}) {
  auto address = std::string{path} + "?" + std::string{filter};
  if (scope.program) address += (filter.empty() ? "program=" : "&program=") + to_text(*scope.program);
  if (scope.year) address += (address.back() == '?' ? "year=" : "&year=") + std::to_string(*scope.year);
  if (address.back() == '?') address.pop_back();
  return address;
}

}  // namespace

std::vector<FunnelStep> count_funnel(Tx& tx, FunnelScope const& scope) {
  auto decided = adoptions_of(scope);
  decided.add(" AND a.decision IN ('adopt', 'adapt', 'pilot')");
  auto measured = adoptions_of(scope);
  measured.add(" AND a.state IN ('measured', 'closed_success', 'closed_no_effect')");
  return {
      {"funnel.issues", count_issues(tx, scope), listed("/issues", scope, "standing=1")},
      {"funnel.trips", count_trips(tx, scope), listed("/trips", scope, "standing=1")},
      {"funnel.reports", count_reports(tx, scope), listed("/reports", scope, "state=accepted")},
      {"funnel.cases", count_cases(tx, scope), listed("/cases", scope, "standing=1")},
      {"funnel.adoptions", counted(tx, decided), listed("/adoptions", scope, "decided=yes")},
      {"funnel.effects", counted(tx, measured), listed("/adoptions", scope, "measured=1")},
  };
}

std::vector<StateCount> count_issues_by_state(Tx& tx) {
  auto counts = tx.list("SELECT state, count(*) FROM issues WHERE institution_id = $institution GROUP BY state", [](Row& row) {
    auto state = row.next<std::string>();
    return StateCount{std::move(state), row.next<std::int64_t>()};
  });
  std::ranges::sort(counts, {}, [](StateCount const& count) { return enum_from_word<IssueState>(count.state); });
  return counts;
}

std::vector<StuckAdoption> list_stuck_adoptions(Tx& tx, int limit) {
  return tx.list(
      "SELECT a.id, c.title, COALESCE(d.name, ''), a.state, "
      "CASE WHEN a.state IN ('delayed', 'on_hold') THEN COALESCE(a.started_on, a.decide_by) WHEN a.state = 'decided_yes' THEN "
      "COALESCE(a.plan_due_on, a.decide_by) ELSE a.decide_by END AS since "
      "FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "WHERE a.institution_id = $institution AND (a.state IN ('delayed', 'on_hold') "
      "OR (a.state IN ('proposed', 'assigned', 'under_review', 'consulting') AND a.decide_by < $1) "
      "OR (a.state = 'decided_yes' AND a.plan_due_on < $1)) ORDER BY since, a.id LIMIT $2",
      [](Row& row) {
        auto stuck = StuckAdoption{};
        stuck.id = row.next<AdoptionId>();
        stuck.title = row.next<std::string>();
        stuck.owner_department = row.next<std::string>();
        stuck.state = row.next<std::string>();
        stuck.since = row.next<Date>();
        return stuck;
      },
      tx.today(), limit);
}

MoneyLine sum_money(Tx& tx, int fiscal_year) {
  auto money = MoneyLine{};
  money.budget = tx.value<Won>(
      "SELECT COALESCE(SUM(budget_won), 0) FROM programs WHERE institution_id = $institution AND fiscal_year = $1 AND state <> 'draft'",
      fiscal_year);
  money.planned = tx.value<Won>(
      "SELECT COALESCE(SUM(t.estimate_won), 0) FROM trips t JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE t.institution_id = $institution AND p.fiscal_year = $1 "
      "AND t.state IN ('permitted', 'ready', 'in_progress', 'came_back', 'reported', 'closed')",
      fiscal_year);
  money.prizes = tx.value<Won>(
      "SELECT COALESCE(SUM(g.amount_won), 0) FROM award_register g "
      "JOIN award_rounds w ON w.institution_id = g.institution_id AND w.id = g.round_id "
      "JOIN programs p ON p.institution_id = w.institution_id AND p.id = w.program_id "
      "WHERE g.institution_id = $institution AND p.fiscal_year = $1 AND g.revoked_on IS NULL",
      fiscal_year);
  return money;
}

}  // namespace baeumgil
