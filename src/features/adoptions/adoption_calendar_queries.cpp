// What the calendar reads: three statements, however many adoptions there are.
#include <map>

#include "features/adoptions/adoption_calendar.h"

namespace baeumgil {
namespace {

Adoption read_days(Row& row) {
  auto adoption = Adoption{.id = row.next<AdoptionId>()};
  adoption.number = row.next<std::string>();
  adoption.case_title = row.next<std::string>();
  adoption.policy_name = row.next<std::string>();
  adoption.owner_department_name = row.next<std::string>();
  adoption.state = row.next<AdoptionState>();
  adoption.proposed_on = row.next<Date>();
  adoption.decide_by = row.next<Date>();
  adoption.decision = row.next<std::optional<Decision>>();
  adoption.decided_on = row.next<std::optional<Date>>();
  adoption.next_review_on = row.next<std::optional<Date>>();
  adoption.keep_until = row.next<std::optional<Date>>();
  adoption.plan_due_on = row.next<std::optional<Date>>();
  adoption.kpi_measure_on = row.next<std::optional<Date>>();
  return adoption;
}

}  // namespace

std::vector<Adoption> list_adoptions_on_calendar(Tx& tx, std::optional<DepartmentId> owner) {
  auto query = Query{
      "SELECT a.id, a.number, c.title, a.policy_name, COALESCE(d.name, ''), a.state, a.proposed_on, a.decide_by, a.decision, a.decided_on, "
      "a.next_review_on, a.keep_until, a.plan_due_on, a.kpi_measure_on FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "WHERE a.institution_id = $institution AND a.state NOT IN ('closed_success', 'closed_no_effect', 'dropped')"};
  if (owner) query.add(" AND a.owner_department_id = $?", *owner);
  query.add(" ORDER BY a.id LIMIT 1000");
  auto adoptions = tx.list(query, read_days);
  auto at = std::map<std::string, std::size_t>{};
  for (auto i = std::size_t{0}; i < adoptions.size(); ++i) at[to_text(adoptions[i].id)] = i;
  auto const find = [&](AdoptionId id) -> Adoption* {
    auto const found = at.find(to_text(id));
    return found == at.end() ? nullptr : &adoptions[found->second];
  };
  tx.each("SELECT adoption_id, title, due_on, done_on FROM adoption_milestones WHERE institution_id = $institution ORDER BY due_on",
          [&](Row& row) {
            auto* const adoption = find(row.next<AdoptionId>());
            auto milestone = Milestone{.title = row.next<std::string>()};
            milestone.due_on = row.next<Date>();
            milestone.done_on = row.next<std::optional<Date>>();
            if (adoption != nullptr) adoption->milestones.push_back(std::move(milestone));
          });
  tx.each("SELECT adoption_id, months FROM adoption_checks WHERE institution_id = $institution", [&](Row& row) {
    if (auto* const adoption = find(row.next<AdoptionId>())) adoption->checks.push_back({.months = row.next<int>()});
  });
  return adoptions;
}

}  // namespace baeumgil
