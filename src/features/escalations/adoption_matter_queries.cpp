// What of adoptions waits beyond its day: an owner to name, a decision, a plan, an opinion, a card, a measurement, a check.
#include <map>

#include "features/adoptions/check_adoption.h"
#include "features/adoptions/lateness.h"
#include "features/escalations/escalation_store.h"
#include "features/people/find_person.h"
#include "features/rules/working_days.h"

namespace baeumgil {
namespace {

// Who runs the programme: they name owners and make the checks.
using Officers = std::vector<Person>;

void owe_to(Officers const& officers, Matter& matter) {
  for (auto const& officer : officers) matter.owed_by.push_back(officer.id);
  if (!officers.empty()) matter.department = officers.front().department;
}

Matter read_owed(Row& row, LateNoun noun) {
  auto matter = read_matter(row, noun);
  if (auto const officer = row.next<std::optional<PersonId>>(); officer && !officer->is_nil()) matter.owed_by.push_back(*officer);
  return matter;
}

void add_decisions(Tx& tx, Officers const& officers, Date due_until, std::vector<Matter>& into) {
  tx.each(
      "SELECT a.id, a.number, c.title, a.decide_by, p.department_id FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "JOIN people p ON p.institution_id = a.institution_id AND p.id = a.proposer_id "
      "WHERE a.institution_id = $institution AND a.state = 'proposed' AND a.decide_by <= $1 ORDER BY a.decide_by, a.id LIMIT $2",
      [&](Row& row) {
        into.push_back(read_matter(row, LateNoun::adoption));
        owe_to(officers, into.back());
      },
      due_until, kMostMatters);
  tx.each(
      "SELECT a.id, a.number, c.title, a.decide_by, a.owner_department_id, a.officer_id FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE a.institution_id = $institution AND a.state IN ('assigned', 'under_review', 'consulting') "
      "AND a.owner_department_id IS NOT NULL AND a.decide_by <= $1 ORDER BY a.decide_by, a.id LIMIT $2",
      [&](Row& row) { into.push_back(read_owed(row, LateNoun::adoption)); }, due_until, kMostMatters);
}

void add_plans_and_measurements(Tx& tx, Date due_until, std::vector<Matter>& into) {
  tx.each(
      "SELECT a.id, a.number, c.title, a.plan_due_on, a.owner_department_id, a.officer_id FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE a.institution_id = $institution AND a.state = 'decided_yes' AND a.owner_department_id IS NOT NULL AND a.plan_due_on <= $1 "
      "ORDER BY a.plan_due_on, a.id LIMIT $2",
      [&](Row& row) { into.push_back(read_owed(row, LateNoun::plan)); }, due_until, kMostMatters);
  tx.each(
      "SELECT a.id, a.number, a.policy_name, a.kpi_measure_on, a.owner_department_id, a.officer_id FROM adoptions a "
      "WHERE a.institution_id = $institution AND a.state = 'implemented' AND a.owner_department_id IS NOT NULL "
      "AND a.kpi_measure_on <= $1 ORDER BY a.kpi_measure_on, a.id LIMIT $2",
      [&](Row& row) { into.push_back(read_owed(row, LateNoun::measurement)); }, due_until, kMostMatters);
}

// The head of the department that was asked answers for it.
void add_opinions(Tx& tx, Date due_until, std::vector<Matter>& into) {
  tx.each(
      "SELECT a.id, a.number, c.title, q.due_on, q.department_id FROM adoption_consultations q "
      "JOIN adoptions a ON a.institution_id = q.institution_id AND a.id = q.adoption_id "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE q.institution_id = $institution AND q.opinion IS NULL AND a.state = 'consulting' AND q.due_on <= $1 "
      "ORDER BY q.due_on, q.id LIMIT $2",
      [&](Row& row) { into.push_back(read_matter(row, LateNoun::opinion)); }, due_until, kMostMatters);
}

// The card of the quarter that has ended, before its day as after it.
void add_late_cards(Tx& tx, RuleBook const& rules, Date due_until, std::vector<Matter>& into) {
  auto const quarter = quarter_before(tx.today());
  auto const due = card_due(rules, quarter);
  if (!due || *due > due_until) return;
  tx.each(
      "SELECT a.id, a.number, a.policy_name, a.started_on, a.owner_department_id, a.officer_id FROM adoptions a "
      "WHERE a.institution_id = $institution AND a.state IN ('in_progress', 'delayed', 'on_hold') AND a.owner_department_id IS NOT NULL "
      "AND a.started_on <= $1 AND NOT EXISTS (SELECT 1 FROM progress_cards k WHERE k.institution_id = a.institution_id "
      "AND k.adoption_id = a.id AND k.year = $2 AND k.quarter = $3) ORDER BY a.id LIMIT $4",
      [&](Row& row) {
        into.push_back(read_owed(row, LateNoun::card));
        into.back().due_on = *due;
      },
      quarter.last_day(), quarter.year, quarter.number, kMostMatters);
}

struct Checked {
  Matter matter{};
  Adoption adoption{};
};

std::vector<Checked> list_checked(Tx& tx) {
  auto checked = tx.list(
      "SELECT a.id, a.number, COALESCE(NULLIF(a.policy_name, ''), c.title), a.decided_on, a.owner_department_id, a.decision "
      "FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE a.institution_id = $institution AND a.decision IN ('adopt', 'adapt', 'pilot') AND a.owner_department_id IS NOT NULL "
      "AND a.decided_on IS NOT NULL AND a.state NOT IN ('closed_success', 'closed_no_effect', 'dropped') ORDER BY a.decided_on, a.id "
      "LIMIT $1",
      [](Row& row) {
        auto one = Checked{.matter = read_matter(row, LateNoun::check)};
        one.adoption.decided_on = one.matter.due_on;
        one.adoption.decision = row.next<Decision>();
        return one;
      },
      kMostMatters);
  auto made = std::map<std::string, std::vector<AdoptionCheck>>{};
  tx.each("SELECT adoption_id, months FROM adoption_checks WHERE institution_id = $institution", [&](Row& row) {
    auto const adoption = to_text(row.next<Uuid>());
    made[adoption].push_back({.months = row.next<int>()});
  });
  for (auto& one : checked)
    if (auto const found = made.find(to_text(one.matter.id)); found != made.end()) one.adoption.checks = found->second;
  return checked;
}

// The last one whose day has come and the next one: an earlier one that was left out tells nothing any more.
void add_checks(Tx& tx, RuleBook const& rules, Officers const& officers, Date due_until, std::vector<Matter>& into) {
  for (auto& one : list_checked(tx)) {
    owe_to(officers, one.matter);
    auto last = std::optional<DueCheck>{};
    auto next = std::optional<DueCheck>{};
    for (auto const& check : due_checks(rules, one.adoption)) {
      if (check.due_on <= tx.today())
        last = check;
      else if (!next && check.due_on <= due_until)
        next = check;
    }
    for (auto const& check : {last, next}) {
      if (!check || check->made) continue;
      one.matter.due_on = check->due_on;
      into.push_back(one.matter);
    }
  }
}

}  // namespace

std::vector<Matter> list_adoption_matters(Tx& tx, RuleBook const& rules, Date due_until) {
  auto matters = std::vector<Matter>{};
  auto const officers = list_people_with(tx, Role::programme_officer);
  add_decisions(tx, officers, due_until, matters);
  add_plans_and_measurements(tx, due_until, matters);
  add_opinions(tx, due_until, matters);
  add_late_cards(tx, rules, due_until, matters);
  add_checks(tx, rules, officers, due_until, matters);
  return matters;
}

}  // namespace baeumgil
