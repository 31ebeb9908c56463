#include <algorithm>
#include <map>

#include "features/adoptions/find_adoption.h"
#include "features/rules/load_rules.h"
#include "features/yearbook/budget_outlook.h"
#include "features/yearbook/funnel_scope_queries.h"

namespace baeumgil {
namespace {

struct Stood {
  AdoptionId id{};
  AdoptionState state{};
};

std::vector<Stood> list_standing(Tx& tx, Date on) {
  auto const scope = FunnelScope{.on = on};
  auto query = Query{"SELECT a.id"};
  add_state_on(query, FunnelStage::adoptions, scope.on);
  add_rows(query, FunnelStage::adoptions, scope);
  add_states(query, FunnelStage::adoptions, scope.on, " <> ''");
  query.add(" ORDER BY a.number");
  return tx.list(query, [](Row& row) {
    auto stood = Stood{.id = row.next<AdoptionId>()};
    stood.state = row.next<AdoptionState>();
    return stood;
  });
}

// What was passed or answered later had not been by the day.
void forget_after(Adoption& adoption, Date on) {
  std::erase_if(adoption.gates, [&](PassedGate const& gate) { return gate.passed_on > on; });
  std::erase_if(adoption.consultations, [&](AdoptionConsultation const& asked) { return asked.answered_on && *asked.answered_on > on; });
}

bool runs(AdoptionState state) {
  return state == AdoptionState::decided_yes || state == AdoptionState::planned || state == AdoptionState::funded ||
         state == AdoptionState::in_progress || state == AdoptionState::delayed || state == AdoptionState::on_hold ||
         state == AdoptionState::implemented;
}

bool has_no_money_yet(AdoptionState state) {
  return is_undecided(state) || state == AdoptionState::decided_yes || state == AdoptionState::planned;
}

void put(BudgetOutlook& outlook, BudgetAdoption const& found) {
  if (is_undecided(found.state)) outlook.undecided.push_back(found);
  if (runs(found.state)) outlook.decided.push_back(found);
  if (has_no_money_yet(found.state) && !found.open_gates.empty()) outlook.gated.push_back(found);
  auto const costs = found.adoption.budget && found.adoption.budget->amount > 0;
  if (found.state == AdoptionState::planned && costs && found.open_gates.empty()) outlook.ready.push_back(found);
}

}  // namespace

BudgetOutlook read_budget_outlook(Tx& tx, Actor const& actor, Date on, Language language) {
  auto const rules = load_rule_book(tx);
  auto outlook = BudgetOutlook{.on = on, .season = season_clock(rules, Adoption{.proposed_on = on}, language)};
  auto adoptions = std::map<AdoptionId, Adoption>{};
  for (auto& adoption : list_adoptions_with_money(tx, actor)) adoptions.emplace(adoption.id, std::move(adoption));
  for (auto const& stood : list_standing(tx, on)) {
    if (!is_undecided(stood.state) && !runs(stood.state)) continue;
    auto known = adoptions.extract(stood.id);
    if (known.empty()) continue;
    auto found = BudgetAdoption{.adoption = std::move(known.mapped()), .state = stood.state};
    forget_after(found.adoption, on);
    if (auto const question = gate_question(found.adoption))
      for (auto& gate : gates_met(rules, *question, on, language))
        if (gate.is_open) found.open_gates.push_back(std::move(gate));
    put(outlook, found);
  }
  std::ranges::stable_sort(outlook.undecided, {}, [](BudgetAdoption const& one) { return one.adoption.decide_by; });
  return outlook;
}

BudgetRequests requests_of(BudgetOutlook const& outlook) {
  auto sorted = std::map<std::string, std::vector<BudgetAdoption const*>>{};
  for (auto const* rows : {&outlook.undecided, &outlook.decided})
    for (auto const& one : *rows)
      if (one.adoption.budget || one.adoption.expected_cost) sorted[one.adoption.owner_department_name].push_back(&one);
  return {sorted.begin(), sorted.end()};
}

BudgetYears years_of(std::vector<BudgetYear> const& years, int first) {
  auto sums = BudgetYears{};
  for (auto const& year : years) {
    if (year.year == first) sums.now += year.amount;
    if (year.year == first + 1) sums.next += year.amount;
    if (year.year > first + 1) sums.later += year.amount;
  }
  return sums;
}

}  // namespace baeumgil
