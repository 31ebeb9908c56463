#include <algorithm>
#include <utility>

#include "features/issues/issue.h"
#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/ledger.h"
#include "features/yearbook/overview.h"

namespace baeumgil {

bool may_see_overview(Actor const& actor) {
  return actor.has(Role::programme_officer) || actor.has(Role::executive) || actor.has(Role::auditor);
}

bool may_see_ledger(Actor const& actor) { return may_see_overview(actor) || actor.has(Role::accounting_officer); }

std::vector<StateCount> count_issues_by_state(Tx& tx) {
  auto counts = tx.list("SELECT state, count(*) FROM issues WHERE institution_id = $institution GROUP BY state", [](Row& row) {
    auto state = row.next<std::string>();
    return StateCount{std::move(state), row.next<std::int64_t>()};
  });
  std::ranges::sort(counts, {}, [](StateCount const& count) { return enum_from_word<IssueState>(count.state); });
  return counts;
}

std::vector<FieldStateCount> count_issues_by_field_and_state(Tx& tx) {
  return tx.list("SELECT field, state, count(*) FROM issues WHERE institution_id = $institution GROUP BY field, state", [](Row& row) {
    auto found = FieldStateCount{.field = row.next<std::string>(), .state = row.next<std::string>()};
    found.count = row.next<std::int64_t>();
    return found;
  });
}

namespace {

// Delayed or on hold: since it left the last state that was neither. Undecided or unplanned: since its day.
StuckAdoption read_stuck(Row& row) {
  auto stuck = StuckAdoption{};
  stuck.id = row.next<AdoptionId>();
  stuck.title = row.next<std::string>();
  stuck.owner_department = row.next<std::string>();
  stuck.officer = row.next<std::string>();
  stuck.state = row.next<std::string>();
  stuck.since = row.next<Date>();
  if (auto const left = row.next<std::optional<Instant>>()) stuck.since = day_in_seoul(*left);
  return stuck;
}

}  // namespace

std::vector<StuckAdoption> list_stuck_adoptions(Tx& tx, int limit) {
  auto stuck = tx.list(
      "SELECT a.id, c.title, COALESCE(d.name, ''), COALESCE(o.name, ''), a.state, "
      "CASE WHEN a.state IN ('delayed', 'on_hold') THEN COALESCE(a.started_on, a.decide_by) WHEN a.state = 'decided_yes' THEN "
      "COALESCE(a.plan_due_on, a.decide_by) ELSE a.decide_by END, "
      "CASE WHEN a.state IN ('delayed', 'on_hold') THEN (SELECT MAX(s.until) FROM state_spans s WHERE s.institution_id = a.institution_id "
      "AND s.subject_id = a.id AND s.noun = 'adoption' AND s.state NOT IN ('delayed', 'on_hold')) END "
      "FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "LEFT JOIN people o ON o.institution_id = a.institution_id AND o.id = a.officer_id "
      "WHERE a.institution_id = $institution AND (a.state IN ('delayed', 'on_hold') "
      "OR (a.state IN ('proposed', 'assigned', 'under_review', 'consulting') AND a.decide_by < $1) "
      "OR (a.state = 'decided_yes' AND a.plan_due_on < $1))",
      read_stuck, tx.today());
  std::ranges::sort(stuck, {}, [](StuckAdoption const& one) { return std::pair{one.since, one.id.value}; });
  if (std::cmp_greater(stuck.size(), limit)) stuck.resize(static_cast<std::size_t>(limit));
  return stuck;
}

Won sum_planned(Tx& tx, FunnelScope const& scope) {
  auto planned = Query{"SELECT COALESCE(SUM(t.estimate_won), 0)"};
  add_rows(planned, FunnelStage::trips, scope);
  add_states(planned, FunnelStage::trips, scope.on, " IN ('permitted', 'ready', 'in_progress', 'came_back', 'reported', 'closed')");
  return tx.value<Won>(planned);
}

MoneyLine sum_money(Tx& tx, FunnelScope const& scope) {
  auto money = MoneyLine{};
  money.budget = tx.value<Won>(
      "SELECT COALESCE(SUM(budget_won), 0) FROM programs WHERE institution_id = $institution AND fiscal_year = $1 AND state <> 'draft'",
      scope.year.value_or(0));
  money.planned = sum_planned(tx, scope);
  money.prizes = sum_prizes(tx, scope).decided;
  return money;
}

}  // namespace baeumgil
