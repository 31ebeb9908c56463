// Lists and counts of adoptions.
#include <algorithm>

#include "features/adoptions/adoption_store.h"
#include "features/adoptions/progress.h"

namespace baeumgil {
namespace {

constexpr Sql kRows{
    "SELECT a.id, a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name ELSE c.title END, c.title, h.name, COALESCE(d.name, ''), "
    "a.state, "
    "a.decide_by, (SELECT k.progress_percent FROM progress_cards k WHERE k.institution_id = a.institution_id AND k.adoption_id = a.id "
    "ORDER BY k.year DESC, k.quarter DESC LIMIT 1), (SELECT SUM(COALESCE(m.weight, 1)) FROM adoption_milestones m WHERE m.institution_id "
    "= a.institution_id AND m.adoption_id = a.id), (SELECT SUM(COALESCE(m.weight, 1)) FROM adoption_milestones m WHERE "
    "m.institution_id = a.institution_id AND m.adoption_id = a.id AND m.done_on IS NOT NULL) FROM adoptions a "
    "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id JOIN shared_institutions h ON h.id = c.host_id "
    "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id WHERE a.institution_id = "
    "$institution"};

AdoptionRow read_row(Row& row) {
  auto adoption = AdoptionRow{};
  adoption.id = row.next<AdoptionId>();
  adoption.number = row.next<std::string>();
  adoption.title = row.next<std::string>();
  adoption.case_title = row.next<std::string>();
  adoption.host_name = row.next<std::string>();
  adoption.owner_department = row.next<std::string>();
  adoption.state = row.next<AdoptionState>();
  adoption.decide_by = row.next<Date>();
  adoption.progress_percent = row.next<std::optional<int>>();
  auto weight = WeightDone{.all = row.next<std::optional<std::int64_t>>().value_or(0)};
  weight.done = row.next<std::optional<std::int64_t>>().value_or(0);
  if (auto const percent = weight.percent()) adoption.progress_percent = percent;
  return adoption;
}

void add_filter(Query& query, Tx const& tx, AdoptionFilter const& filter) {
  if (filter.state) query.add(" AND a.state = $?", *filter.state);
  if (filter.department) query.add(" AND a.owner_department_id = $?", *filter.department);
  if (filter.issue) query.add(" AND a.issue_id = $?", *filter.issue);
  if (filter.source_case) query.add(" AND a.case_id = $?", *filter.source_case);
  if (filter.is_decided_yes) query.add(" AND a.decision IN ('adopt', 'adapt', 'pilot')");
  if (filter.is_measured) query.add(" AND a.state IN ('measured', 'closed_success', 'closed_no_effect')");
  if (filter.is_overdue)
    query.add(
        " AND ((a.state IN ('proposed', 'assigned', 'under_review', 'consulting') AND a.decide_by < $?) "
        "OR (a.state = 'decided_yes' AND a.plan_due_on < $?) OR a.state = 'delayed')",
        tx.today(), tx.today());
  if (filter.program)
    query.add(
        " AND EXISTS (SELECT 1 FROM cases o JOIN reports r ON r.institution_id = o.institution_id AND r.id = o.report_id "
        "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
        "WHERE o.institution_id = a.institution_id AND o.id = a.case_id AND t.program_id = $?)",
        *filter.program);
  if (filter.year)
    query.add(
        " AND EXISTS (SELECT 1 FROM cases o JOIN reports r ON r.institution_id = o.institution_id AND r.id = o.report_id "
        "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
        "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
        "WHERE o.institution_id = a.institution_id AND o.id = a.case_id AND p.fiscal_year = $?)",
        *filter.year);
}

void add_order(Query& query, ListOrder<AdoptionSort> const& order) {
  switch (order.by) {
    case AdoptionSort::number:
      order.is_down() ? query.add(" ORDER BY a.id DESC") : query.add(" ORDER BY a.id");
      break;
    case AdoptionSort::decide_by:
      order.is_down() ? query.add(" ORDER BY a.decide_by DESC, a.id DESC") : query.add(" ORDER BY a.decide_by, a.id");
      break;
  }
}

}  // namespace

std::vector<AdoptionRow> list_adoptions(Tx& tx, Actor const&, AdoptionFilter const& filter, int offset, int limit) {
  auto query = Query{kRows};
  add_filter(query, tx, filter);
  add_order(query, filter.order);
  query.add(" LIMIT $? OFFSET $?", std::min(limit, 200), offset);
  return tx.list(query, read_row);
}

std::vector<AdoptionRow> list_adoptions_after(Tx& tx, Actor const&, AdoptionFilter const& filter, std::optional<AdoptionId> after,
                                              int limit) {
  auto query = Query{kRows};
  add_filter(query, tx, filter);
  if (after) query.add(" AND a.id < $?", *after);
  query.add(" ORDER BY a.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_row);
}

std::int64_t count_undecided(Tx& tx) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND state IN ('proposed', 'assigned', 'under_review', "
      "'consulting')");
}

std::int64_t count_adoptions(Tx& tx, Actor const&, AdoptionFilter const& filter) {
  auto query = Query{"SELECT count(*) FROM adoptions a WHERE a.institution_id = $institution"};
  add_filter(query, tx, filter);
  return tx.value<std::int64_t>(query);
}

}  // namespace baeumgil
