// What the clock of an adoption asks for: opinions, disputes, checks, measurements, woken decisions, handovers.
#include <map>

#include <algorithm>
#include "features/adoptions/check_adoption.h"

#include "features/handover/list_promises.h"
#include "features/home/step_queries.h"
#include "features/home/step_reader.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

struct Taken {
  std::string title{};
  Adoption adoption{};
};

// Only what the days of its checks depend on.
std::vector<Taken> list_taken_on(Tx& tx) {
  auto taken = tx.list(
      "SELECT a.id, COALESCE(NULLIF(a.policy_name, ''), c.title), a.decision, a.decided_on FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE a.institution_id = $institution AND a.decision IN ('adopt', 'adapt', 'pilot') "
      "AND a.state NOT IN ('closed_success', 'closed_no_effect', 'dropped') ORDER BY a.decided_on, a.id LIMIT 500",
      [](Row& row) {
        auto one = Taken{.adoption = {.id = row.next<AdoptionId>()}};
        one.title = row.next<std::string>();
        one.adoption.decision = row.next<std::optional<Decision>>();
        one.adoption.decided_on = row.next<std::optional<Date>>();
        return one;
      });
  auto made = std::map<std::string, std::vector<AdoptionCheck>>{};
  tx.each("SELECT adoption_id, months FROM adoption_checks WHERE institution_id = $institution", [&](Row& row) {
    auto const adoption = to_text(row.next<AdoptionId>());
    made[adoption].push_back({.months = row.next<int>()});
  });
  for (auto& one : taken)
    if (auto const found = made.find(to_text(one.adoption.id)); found != made.end()) one.adoption.checks = found->second;
  return taken;
}

// The last of its checks that is due: an earlier one that was left out tells nothing any more.
void add_check_steps(Tx& tx, std::vector<NextStep>& steps) {
  auto const rules = load_rule_book(tx);
  auto count = 0;
  for (auto const& one : list_taken_on(tx)) {
    auto due = std::optional<DueCheck>{};
    for (auto const& check : due_checks(rules, one.adoption))
      if (check.due_on <= tx.today()) due = check;
    if (!due || due->made || count == 20) continue;
    ++count;
    steps.push_back(
        {.key = "home.step.check_adoption", .title = one.title, .path = "/adoptions/" + to_text(one.adoption.id), .due = due->due_on});
  }
}

void add_owner_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT a.id, c.title, q.due_on FROM adoption_consultations q "
      "JOIN adoptions a ON a.institution_id = q.institution_id AND a.id = q.adoption_id "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE q.institution_id = $institution AND q.department_id = $1 AND q.opinion IS NULL AND a.state = 'consulting' "
      "ORDER BY q.due_on LIMIT 20",
      step_reader<true>(steps, "home.step.give_opinion", "adoptions"), actor.department);
  tx.each(
      "SELECT id, policy_name, kpi_measure_on FROM adoptions WHERE institution_id = $institution AND owner_department_id = $1 "
      "AND state = 'implemented' AND kpi_measure_on <= $2 ORDER BY kpi_measure_on LIMIT 20",
      step_reader<true>(steps, "home.step.measure_adoption", "adoptions"), actor.department, tx.today());
}

// What a head asked to be given up is the executive's to decide on.
void add_drop_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  if (!actor.has(Role::executive)) return;
  tx.each(
      "SELECT a.id, a.policy_name, q.asked_on FROM adoption_drop_requests q "
      "JOIN adoptions a ON a.institution_id = q.institution_id AND a.id = q.adoption_id "
      "WHERE q.institution_id = $institution AND q.answered_on IS NULL AND q.asked_by_id <> $1 ORDER BY q.asked_on, a.id LIMIT 20",
      step_reader<true>(steps, "home.step.decide_drop", "adoptions"), actor.person);
}

// The same of a plan that somebody else asked to be changed.
void add_plan_change_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  auto const is_executive = actor.has(Role::executive);
  if (!is_executive && !actor.has(Role::department_head)) return;
  auto query = Query{
      "SELECT a.id, a.policy_name, q.asked_on FROM adoption_plan_changes q "
      "JOIN adoptions a ON a.institution_id = q.institution_id AND a.id = q.adoption_id "
      "WHERE q.institution_id = $institution AND q.answered_on IS NULL AND a.state <> 'dropped'"};
  query.add(" AND q.asked_by_id <> $? AND (a.owner_department_id = $?", actor.person,
            actor.has(Role::department_head) ? actor.department : DepartmentId{});
  if (is_executive)
    query.add(
        " OR NOT EXISTS (SELECT 1 FROM people h JOIN person_roles r ON r.institution_id = h.institution_id AND r.person_id = h.id "
        "WHERE h.institution_id = a.institution_id AND h.department_id = a.owner_department_id AND h.is_active = 1 "
        "AND r.role = 'department_head' AND h.id <> q.asked_by_id)");
  tx.each(query.add(") ORDER BY q.asked_on, a.id LIMIT 20"), step_reader<true>(steps, "home.step.decide_plan_change", "adoptions"));
}

}  // namespace

void add_adoption_clock_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  if (actor.has(Role::owner_officer) || actor.has(Role::department_head)) add_owner_steps(tx, actor, steps);
  add_drop_steps(tx, actor, steps);
  add_plan_change_steps(tx, actor, steps);
  if (actor.has(Role::department_head))
    tx.each(
        "SELECT i.id, i.title FROM issues i WHERE i.institution_id = $institution AND i.owner_department_id = $1 "
        "AND i.state = 'being_solved' AND EXISTS (SELECT 1 FROM adoptions a WHERE a.institution_id = i.institution_id "
        "AND a.issue_id = i.id AND a.state = 'closed_success') ORDER BY i.id LIMIT 20",
        step_reader<false>(steps, "home.step.solve_issue", "issues"), actor.department);
  tx.each(
      "SELECT a.id, c.title FROM adoption_disputes o JOIN adoptions a ON a.institution_id = o.institution_id AND a.id = o.adoption_id "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE o.institution_id = $institution AND o.superior_id = $1 AND o.settled_on IS NULL LIMIT 20",
      step_reader<false>(steps, "home.step.settle_dispute", "adoptions"), actor.person);
  if (!actor.has(Role::programme_officer)) return;
  add_check_steps(tx, steps);
  tx.each(
      "SELECT a.id, c.title FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE a.institution_id = $institution AND a.state IN ('rejected', 'already_in_force') AND EXISTS (SELECT 1 FROM adoption_wakings w "
      "WHERE w.institution_id = a.institution_id AND w.adoption_id = a.id AND w.answer IS NULL) LIMIT 20",
      step_reader<false>(steps, "home.step.answer_waking", "adoptions"));
  tx.each(
      "SELECT a.id, a.policy_name FROM adoptions a WHERE a.institution_id = $institution AND a.state = 'measured' ORDER BY a.id LIMIT 20",
      step_reader<false>(steps, "home.step.close_adoption", "adoptions"));
}

namespace {

// Who has moved to another department this quarter and still keeps what they promised before.
void add_move_step(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  auto const path = "/handovers/new?giver=" + to_text(actor.person);
  if (std::ranges::any_of(steps, [&](NextStep const& step) { return step.path == path; })) return;
  auto const moves = tx.value<std::int64_t>(
      "SELECT count(*) FROM events WHERE institution_id = $institution AND noun = 'person' AND noun_id = $1 "
      "AND verb = 'person.transferred' AND at >= $2",
      actor.person, start_of_day_in_seoul(tx.today() - 90));
  if (moves == 0) return;
  auto const promises = list_kept_by(tx, actor.person);
  if (promises.empty()) return;
  auto step = NextStep{.key = "home.step.hand_over", .title = promises.front().title, .path = path};
  for (auto const& promise : promises)
    if (promise.due_on && (!step.due || *promise.due_on < *step.due)) step.due = promise.due_on;
  steps.push_back(std::move(step));
}

}  // namespace

void add_handover_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT h.id, g.name FROM handovers h JOIN people g ON g.institution_id = h.institution_id AND g.id = h.giver_id "
      "WHERE h.institution_id = $institution AND h.successor_id = $1 AND h.closed_on IS NULL ORDER BY h.id LIMIT 20",
      step_reader<false>(steps, "home.step.answer_handover", "handovers"), actor.person);
  // Of those who have left the department their promises belong to: for themselves and for its head.
  tx.each(
      "SELECT p.id, p.name, d.name FROM adoptions a JOIN people p ON p.institution_id = a.institution_id AND p.id = a.officer_id "
      "JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "WHERE a.institution_id = $institution AND (p.is_active = 0 OR p.department_id <> a.owner_department_id) "
      "AND (p.id = $1 OR a.owner_department_id = $2) "
      "AND a.state IN ('assigned', 'under_review', 'consulting', 'decided_yes', 'deferred', 'planned', 'funded', 'in_progress', 'delayed', "
      "'on_hold', 'implemented') AND NOT EXISTS (SELECT 1 FROM handovers h WHERE h.institution_id = a.institution_id AND h.giver_id = p.id "
      "AND h.department_id = a.owner_department_id AND h.closed_on IS NULL) GROUP BY p.id, p.name, d.name ORDER BY p.name LIMIT 20",
      [&](Row& row) {
        auto step = NextStep{.key = "home.step.hand_over"};
        step.path = "/handovers/new?giver=" + to_text(row.next<PersonId>());
        auto const name = row.next<std::string>();
        step.title = name + " · " + row.next<std::string>();
        steps.push_back(std::move(step));
      },
      actor.person, actor.has(Role::department_head) ? actor.department : DepartmentId{});
  for (auto const& promise : list_taken_and_open(tx, actor.person))
    steps.push_back({.key = "home.step.keep_promise", .title = promise.title, .path = path_of(promise), .due = promise.due_on});
  add_move_step(tx, actor, steps);
}

}  // namespace baeumgil
