// What waits after a trip: reports, cases, adoptions, awards; and what the programme itself asks for.
#include "features/adoptions/lateness.h"
#include "features/home/step_queries.h"
#include "features/home/step_reader.h"
#include "features/rules/load_rules.h"
#include "features/yearbook/year_steps.h"

namespace baeumgil {

void add_report_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT p.id, r.purpose, p.due_on FROM reports p "
      "JOIN trips r ON r.institution_id = p.institution_id AND r.id = p.trip_id "
      "JOIN trip_travelers v ON v.institution_id = r.institution_id AND v.trip_id = r.id "
      "WHERE p.institution_id = $institution AND v.person_id = $1 AND p.state IN ('draft', 'returned') "
      "AND r.state NOT IN ('rejected', 'cancelled', 'draft') LIMIT 20",
      step_reader<true>(steps, "home.step.write_report", "reports"), actor.person);
  if (actor.has(Role::department_head))
    tx.each(
        "SELECT p.id, r.purpose FROM reports p "
        "JOIN trips r ON r.institution_id = p.institution_id AND r.id = p.trip_id "
        "JOIN people w ON w.institution_id = p.institution_id AND w.id = p.submitted_by_id "
        "WHERE p.institution_id = $institution AND p.state = 'submitted' AND w.department_id = $1 AND NOT EXISTS "
        "(SELECT 1 FROM trip_travelers v WHERE v.institution_id = r.institution_id AND v.trip_id = r.id AND v.person_id = $2) "
        "AND NOT EXISTS (SELECT 1 FROM teams t WHERE t.institution_id = r.institution_id AND t.id = r.team_id AND t.leader_id = $2) "
        "AND NOT EXISTS (SELECT 1 FROM handover_promises k JOIN handovers o ON o.institution_id = k.institution_id "
        "AND o.id = k.handover_id WHERE k.institution_id = p.institution_id AND k.matter = 'report' AND k.matter_id = p.id "
        "AND k.answer = 'accepted' AND o.successor_id = $2) LIMIT 20",
        step_reader<false>(steps, "home.step.accept_report", "reports"), actor.department, actor.person);
  if (actor.has(Role::programme_officer))
    tx.each(
        "SELECT p.id, r.purpose FROM reports p JOIN trips r ON r.institution_id = p.institution_id AND r.id = p.trip_id "
        "WHERE p.institution_id = $institution AND p.state = 'dept_accepted' ORDER BY p.id LIMIT 20",
        step_reader<false>(steps, "home.step.accept_report", "reports"));
  tx.each(
      "SELECT p.id, r.purpose FROM reports p "
      "JOIN trips r ON r.institution_id = p.institution_id AND r.id = p.trip_id "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "WHERE p.institution_id = $institution AND t.leader_id = $1 AND p.state = 'accepted' AND NOT EXISTS "
      "(SELECT 1 FROM cases c WHERE c.institution_id = p.institution_id AND c.report_id = p.id) LIMIT 20",
      step_reader<false>(steps, "home.step.draw_case", "reports"), actor.person);
}

void add_case_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each("SELECT id, title FROM cases WHERE institution_id = $institution AND author_id = $1 AND state = 'captured' LIMIT 20",
          step_reader<false>(steps, "home.step.write_case", "cases"), actor.person);
  if (actor.has(Role::programme_officer))
    tx.each(
        "SELECT id, title FROM cases WHERE institution_id = $institution AND state IN ('drafted', 'checked', 'stale') ORDER BY id LIMIT 20",
        step_reader<false>(steps, "home.step.check_case", "cases"));
}

void add_adoption_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  if (actor.has(Role::programme_officer))
    tx.each(
        "SELECT a.id, c.title, a.decide_by FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
        "WHERE a.institution_id = $institution AND a.state = 'proposed' ORDER BY a.decide_by LIMIT 20",
        step_reader<true>(steps, "home.step.assign_adoption", "adoptions"));
  if (actor.has(Role::owner_officer) || actor.has(Role::department_head)) {
    tx.each(
        "SELECT a.id, c.title, a.decide_by FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
        "WHERE a.institution_id = $institution AND a.owner_department_id = $1 AND a.state IN ('assigned', 'under_review', 'consulting') "
        "LIMIT 20",
        step_reader<true>(steps, "home.step.decide_adoption", "adoptions"), actor.department);
    tx.each(
        "SELECT a.id, c.title, a.plan_due_on FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
        "WHERE a.institution_id = $institution AND a.owner_department_id = $1 AND a.state = 'decided_yes' LIMIT 20",
        step_reader<true>(steps, "home.step.plan_adoption", "adoptions"), actor.department);
    tx.each(
        "SELECT a.id, c.title, a.next_review_on FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
        "WHERE a.institution_id = $institution AND a.owner_department_id = $1 AND a.state = 'deferred' AND a.next_review_on <= $2 LIMIT 20",
        step_reader<true>(steps, "home.step.review_deferred", "adoptions"), actor.department, tx.today());
    add_card_steps(tx, actor, steps);
    add_milestone_steps(tx, actor, steps);
  }
}

// The card of the quarter that has ended, until it is filed; its day is the rule's.
void add_card_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  auto const quarter = quarter_before(tx.today());
  auto missing = std::vector<NextStep>{};
  tx.each(
      "SELECT a.id, a.policy_name FROM adoptions a WHERE a.institution_id = $institution AND a.owner_department_id = $1 "
      "AND a.state IN ('in_progress', 'delayed', 'on_hold') AND a.started_on <= $2 AND NOT EXISTS "
      "(SELECT 1 FROM progress_cards k WHERE k.institution_id = a.institution_id AND k.adoption_id = a.id AND k.year = $3 AND k.quarter = "
      "$4) "
      "LIMIT 20",
      step_reader<false>(missing, "home.step.file_card", "adoptions"), actor.department, quarter.last_day(), quarter.year, quarter.number);
  if (missing.empty()) return;
  auto const due = card_due(load_rule_book(tx), quarter);
  for (auto& step : missing) {
    step.due = due;
    steps.push_back(std::move(step));
  }
}

void add_milestone_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT a.id, m.title, m.due_on FROM adoption_milestones m "
      "JOIN adoptions a ON a.institution_id = m.institution_id AND a.id = m.adoption_id "
      "WHERE m.institution_id = $institution AND a.owner_department_id = $1 AND a.state IN ('in_progress', 'delayed') "
      "AND m.done_on IS NULL AND m.due_on < $2 ORDER BY m.due_on LIMIT 20",
      step_reader<true>(steps, "home.step.late_milestone", "adoptions"), actor.department, tx.today());
}

void add_award_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT w.id, w.title, w.score_until FROM award_rounds w "
      "WHERE w.institution_id = $institution AND w.state = 'scoring' AND EXISTS "
      "(SELECT 1 FROM nominations n JOIN award_assignments a ON a.institution_id = n.institution_id AND a.nomination_id = n.id "
      "WHERE n.institution_id = w.institution_id AND n.round_id = w.id AND n.state = 'eligible' AND a.reviewer_id = $1 "
      "AND a.set_aside = '' AND NOT EXISTS (SELECT 1 FROM award_scores s WHERE s.institution_id = a.institution_id "
      "AND s.nomination_id = a.nomination_id AND s.reviewer_id = a.reviewer_id AND s.panel = a.panel)) LIMIT 20",
      step_reader<true>(steps, "home.step.score", "awards"), actor.person);
  if (actor.has(Role::executive))
    tx.each("SELECT id, title FROM award_rounds WHERE institution_id = $institution AND state = 'resolved' ORDER BY id LIMIT 20",
            step_reader<false>(steps, "home.step.decide_award", "awards"));
  if (actor.has(Role::committee_secretary))
    tx.each(
        "SELECT id, title, objection_until FROM award_rounds WHERE institution_id = $institution AND state = 'disclosed' "
        "ORDER BY id LIMIT 20",
        step_reader<true>(steps, "home.step.resolve_award", "awards"));
  tx.each(
      "SELECT n.id, n.title FROM nomination_contributors k "
      "JOIN nominations n ON n.institution_id = k.institution_id AND n.id = k.nomination_id "
      "JOIN award_rounds w ON w.institution_id = n.institution_id AND w.id = n.round_id "
      "WHERE k.institution_id = $institution AND k.person_id = $1 AND k.signed_at IS NULL "
      "AND w.state IN ('nominating', 'scoring', 'disclosed', 'resolved') AND n.state IN ('nominated', 'eligible', 'scored') "
      "ORDER BY n.id LIMIT 20",
      step_reader<false>(steps, "home.step.sign_share", "nominations"), actor.person);
  if (actor.has(Role::accounting_officer))
    tx.each(
        "SELECT w.id, w.title, MIN(g.pay_by) FROM award_rounds w "
        "JOIN award_register g ON g.institution_id = w.institution_id AND g.round_id = w.id "
        "WHERE w.institution_id = $institution AND w.state = 'decided' AND g.paid_on IS NULL AND g.revoked_on IS NULL "
        "GROUP BY w.id, w.title LIMIT 20",
        step_reader<true>(steps, "home.step.pay_award", "awards"));
}

void add_program_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  if (actor.has(Role::executive))
    tx.each("SELECT id, title, apply_from FROM programs WHERE institution_id = $institution AND state = 'in_approval' ORDER BY id LIMIT 20",
            step_reader<true>(steps, "home.step.approve_program", "programs"));
  if (actor.has(Role::programme_officer)) {
    tx.each("SELECT id, title FROM issues WHERE institution_id = $institution AND state = 'registered' ORDER BY id LIMIT 20",
            step_reader<false>(steps, "home.step.accept_issue", "issues"));
    tx.each(
        "SELECT id, title, starts_on FROM programs WHERE institution_id = $institution AND state IN ('draft', 'approved') ORDER BY id "
        "LIMIT 20",
        step_reader<true>(steps, "home.step.move_program", "programs"));
  }
}

// The newest edition of the results report, for a month, until one says that it was read.
void add_edition_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  constexpr auto kMonthSeconds = std::int64_t{30} * 24 * 60 * 60;
  tx.each(
      "SELECT e.id, CAST(e.fiscal_year AS TEXT) || '-' || CAST(e.number AS TEXT) FROM yearbook_editions e "
      "WHERE e.institution_id = $institution AND e.made_at > $2 AND e.id = (SELECT n.id FROM yearbook_editions n "
      "WHERE n.institution_id = e.institution_id AND n.state = 'ready' ORDER BY n.made_at DESC, n.id DESC LIMIT 1) AND NOT EXISTS "
      "(SELECT 1 FROM yearbook_readers k WHERE k.institution_id = e.institution_id AND k.edition_id = e.id AND k.person_id = $1)",
      step_reader<false>(steps, "home.step.read_edition", "editions"), actor.person, tx.now() - kMonthSeconds);
}

// What the year asks of who runs the programme, around its day and while something is open.
void add_year_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  if (!actor.has(Role::programme_officer)) return;
  for (auto const& step : list_year_steps_now(tx, actor.language))
    steps.push_back({.key = "home.step.year", .title = step.rule.words, .path = "/year", .due = step.day});
}

}  // namespace baeumgil
