#include "features/handover/list_promises.h"

#include "features/adoptions/find_adoption.h"
#include "features/adoptions/lateness.h"
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
    promises_.push_back({.adoption = adoption_.id,
                         .adoption_number = adoption_.number,
                         .adoption_title = title,
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

}  // namespace

std::vector<Promise> list_promises(Tx& tx, Actor const& actor, PersonId giver, DepartmentId owner) {
  auto const rules = load_rule_book(tx);
  auto all = std::vector<Promise>{};
  for (auto const& adoption : list_adoptions_promised_by(tx, actor, giver)) {
    if (adoption.owner_department != owner) continue;
    for (auto& promise : Promises{tx, adoption, rules}.list()) {
      promise.position = static_cast<int>(all.size()) + 1;
      all.push_back(std::move(promise));
    }
  }
  return all;
}

}  // namespace baeumgil
