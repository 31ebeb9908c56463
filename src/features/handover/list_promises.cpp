#include "features/handover/list_promises.h"

#include <algorithm>

#include "features/adoptions/find_adoption.h"
#include "features/adoptions/lateness.h"
#include "features/handover/handover_store.h"
#include "features/handover/own_promises.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

class Promises {
 public:
  Promises(Tx& tx, Adoption const& adoption, RuleBook const& rules) : tx_{tx}, adoption_{adoption}, rules_{rules} {}

  std::vector<Promise> list() {
    switch (adoption_.state) {
      case AdoptionState::assigned:
      case AdoptionState::under_review:
      case AdoptionState::consulting:
        add(PromiseKind::decision, {}, adoption_.proposer_name, adoption_.decide_by);
        break;
      case AdoptionState::deferred:
        add(PromiseKind::look_again, {}, adoption_.proposer_name, adoption_.next_review_on);
        break;
      case AdoptionState::decided_yes:
        add(PromiseKind::plan, {}, decider(), adoption_.plan_due_on);
        break;
      default:
        add_carrying_out();
    }
    return std::move(promises_);
  }

 private:
  void add(PromiseKind kind, std::string detail, std::string to, std::optional<Date> due) {
    auto const title = adoption_.policy_name.empty() ? adoption_.case_title : adoption_.policy_name;
    promises_.push_back({.matter = PromiseMatter::adoption,
                         .matter_id = adoption_.id.value,
                         .title = adoption_.number + " " + title,
                         .kind = kind,
                         .detail = std::move(detail),
                         .promised_to = std::move(to),
                         .due_on = due});
  }

  void add_carrying_out() {
    for (auto const& milestone : adoption_.milestones)
      if (!milestone.done_on) add(PromiseKind::milestone, milestone.title, decider(), milestone.due_on);
    auto const is_under_way = adoption_.state == AdoptionState::in_progress || adoption_.state == AdoptionState::delayed ||
                              adoption_.state == AdoptionState::on_hold;
    if (is_under_way) {
      auto const quarter = quarter_of(tx_.today());
      add(PromiseKind::card, std::to_string(quarter.year) + " " + std::to_string(quarter.number) + "/4", programme_officer(),
          card_due(rules_, quarter));
    }
    if (adoption_.kpi_measure_on) add(PromiseKind::measurement, adoption_.kpi_metric, programme_officer(), adoption_.kpi_measure_on);
  }

  std::string decider() {
    auto const person = adoption_.decided_by.is_nil() ? Result<Person>{not_found()} : find_person(tx_, adoption_.decided_by);
    return person ? person->name : adoption_.proposer_name;
  }

  std::string programme_officer() {
    auto const officers = list_people_with(tx_, Role::programme_officer);
    return officers.empty() ? decider() : officers.front().name;
  }

  Tx& tx_;
  Adoption const& adoption_;
  RuleBook const& rules_;
  std::vector<Promise> promises_{};
};

void take_out(std::vector<Promise>& promises, std::vector<Promise> const& others) {
  std::erase_if(promises, [&](Promise const& promise) {
    return std::ranges::any_of(others, [&](Promise const& other) { return promise.is_same_as(other); });
  });
}

// Own ones, and of those before them in the chain what they accepted; `before` keeps a circle of handovers from running on.
std::vector<Promise> list_all(Tx& tx, PersonId person, std::vector<PersonId> before) {
  auto promises = list_promises_of(tx, person);
  before.push_back(person);
  auto givers = std::vector<std::pair<PersonId, std::vector<Promise>>>{};
  for (auto const& taken : list_taken_over(tx, person)) {
    if (std::ranges::find(before, taken.giver) != before.end()) continue;
    auto giver = std::ranges::find(givers, taken.giver, &std::pair<PersonId, std::vector<Promise>>::first);
    if (giver == givers.end()) giver = givers.insert(givers.end(), {taken.giver, list_all(tx, taken.giver, before)});
    auto const open = std::ranges::find_if(giver->second, [&](Promise const& promise) { return promise.is_same_as(taken.promise); });
    auto const is_known = [&](Promise const& one) { return one.is_same_as(*open); };
    if (open != giver->second.end() && std::ranges::none_of(promises, is_known)) promises.push_back(*open);
  }
  return promises;
}

}  // namespace

std::vector<Promise> list_kept_by(Tx& tx, PersonId person) {
  auto promises = list_all(tx, person, {});
  take_out(promises, list_passed_on(tx, person));
  return promises;
}

std::vector<Promise> list_taken_and_open(Tx& tx, PersonId person) {
  if (list_taken_over(tx, person).empty()) return {};
  auto promises = list_kept_by(tx, person);
  take_out(promises, list_promises_of(tx, person));
  return promises;
}

std::vector<Promise> list_promises(Tx& tx, Actor const& actor, Person const& giver, Person const& successor) {
  auto const rules = load_rule_book(tx);
  auto all = std::vector<Promise>{};
  auto add = [&](std::vector<Promise> promises) { all.insert(all.end(), promises.begin(), promises.end()); };
  for (auto const& adoption : list_adoptions_promised_by(tx, actor, giver.id))
    if (adoption.owner_department == successor.department) add(Promises{tx, adoption, rules}.list());
  if (may_make_handover(actor, giver.id, giver.department)) {
    add(list_kept_by(tx, giver.id));
    auto shared = Roles{};
    for (auto const role : all_of<Role>())
      if (giver.roles.has(role) && successor.roles.has(role)) shared = shared.with(role);
    auto of_roles = list_role_promises(tx, shared);
    take_out(of_roles, list_passed_on(tx, giver.id));
    add(std::move(of_roles));
  }
  // Nobody leads a trip that they decide on.
  std::erase_if(all, [&](Promise const& promise) {
    return promise.matter == PromiseMatter::trip && approves(tx, successor.id, TripId{promise.matter_id});
  });
  for (auto& promise : all) promise.position = static_cast<int>(&promise - all.data()) + 1;
  return all;
}

}  // namespace baeumgil
