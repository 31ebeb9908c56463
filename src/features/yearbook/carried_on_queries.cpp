// How each adoption of a year goes on: its newest progress card, and what it has before it in the next year.
#include <map>

#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

using AdoptionsById = std::map<AdoptionId, YearbookAdoption*>;

// The newest of those filed by the day.
void read_newest_cards(Tx& tx, FunnelScope const& scope, AdoptionsById const& adoptions) {
  auto query = Query{
      "SELECT k.adoption_id, k.year, k.quarter, k.status, k.progress_percent, k.budget_used_won, k.done, k.problem_and_measure "
      "FROM progress_cards k WHERE k.institution_id = $institution AND k.filed_at < $1 AND k.adoption_id IN (SELECT a.id",
      start_of_day_in_seoul(last_day(tx, scope) + 1)};
  add_rows(query, FunnelStage::adoptions, scope);
  tx.each(query.add(") ORDER BY k.adoption_id, k.year DESC, k.quarter DESC"), [&](Row& row) {
    auto const found = adoptions.find(row.next<AdoptionId>());
    if (found == adoptions.end() || found->second->card) return;
    auto card = YearbookCard{};
    card.year = row.next<int>();
    card.quarter = row.next<int>();
    card.status = row.next<std::string>();
    card.progress_percent = row.next<int>();
    card.budget_used = row.next<Won>();
    card.done = row.next<std::string>();
    card.problem_and_measure = row.next<std::string>();
    found->second->card = std::move(card);
  });
}

void read_next_budgets(Tx& tx, FunnelScope const& scope, AdoptionsById const& adoptions) {
  auto query = Query{
      "SELECT b.adoption_id, b.amount_won FROM adoption_budget_years b WHERE b.institution_id = $institution AND b.year = $1 "
      "AND b.adoption_id IN (SELECT a.id",
      scope.year.value_or(0) + 1};
  add_rows(query, FunnelStage::adoptions, scope);
  tx.each(query.add(")"), [&](Row& row) {
    auto const found = adoptions.find(row.next<AdoptionId>());
    if (found != adoptions.end()) found->second->next_budget = row.next<Won>();
  });
}

// Those due in the next year that were not done on the day.
void read_next_steps(Tx& tx, FunnelScope const& scope, AdoptionsById const& adoptions) {
  auto const next = scope.year.value_or(0) + 1;
  auto query =
      Query{"SELECT m.adoption_id, m.title, m.due_on FROM adoption_milestones m WHERE m.institution_id = $institution AND m.due_on >= $1",
            Date::of(next, 1, 1)};
  query.add(" AND m.due_on <= $?", Date::of(next, 12, 31));
  query.add(" AND (m.done_on IS NULL OR m.done_on > $?)", last_day(tx, scope));
  query.add(" AND m.adoption_id IN (SELECT a.id");
  add_rows(query, FunnelStage::adoptions, scope);
  tx.each(query.add(") ORDER BY m.adoption_id, m.due_on, m.position"), [&](Row& row) {
    auto const found = adoptions.find(row.next<AdoptionId>());
    if (found == adoptions.end()) return;
    auto step = YearbookStep{.title = row.next<std::string>()};
    step.due_on = row.next<Date>();
    found->second->next_steps.push_back(std::move(step));
  });
}

}  // namespace

void read_carried_on(Tx& tx, FunnelScope const& scope, std::vector<YearbookAdoption>& adoptions) {
  auto by_id = AdoptionsById{};
  for (auto& adoption : adoptions) by_id.emplace(adoption.id, &adoption);
  read_newest_cards(tx, scope, by_id);
  read_next_budgets(tx, scope, by_id);
  read_next_steps(tx, scope, by_id);
}

}  // namespace baeumgil
