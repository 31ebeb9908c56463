// What waits around overseas trips: consultations, reviews, conditions, changes, and what is owed afterwards; and backpack calls.
#include "features/home/step_queries.h"
#include "features/home/step_reader.h"

namespace baeumgil {
namespace {

void add_officer_steps(Tx& tx, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r WHERE r.institution_id = $institution AND r.kind = 'overseas' "
      "AND r.state IN ('dept_approved', 'preconsult') LIMIT 20",
      step_reader<true>(steps, "home.step.consult_overseas", "overseas/trips"));
  tx.each(
      "SELECT r.id, r.purpose, o.register_by FROM trips r JOIN overseas_plans o ON o.institution_id = r.institution_id AND o.trip_id = "
      "r.id "
      "WHERE r.institution_id = $institution AND r.state = 'reported' AND o.registered_on IS NULL LIMIT 20",
      step_reader<true>(steps, "home.step.register_overseas", "overseas/trips"));
}

void add_secretary_steps(Tx& tx, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r WHERE r.institution_id = $institution AND (r.state = 'review_requested' "
      "OR (r.state IN ('came_back', 'reported') AND EXISTS (SELECT 1 FROM overseas_changes c WHERE c.institution_id = r.institution_id "
      "AND c.trip_id = r.id AND c.state = 'applied' AND c.needs_review = 1 AND c.from_state = 'in_progress' AND c.reviewed_at IS NULL))) "
      "AND NOT EXISTS (SELECT 1 FROM overseas_agenda a JOIN overseas_meetings m ON m.institution_id = a.institution_id AND m.id = "
      "a.meeting_id "
      "WHERE a.institution_id = r.institution_id AND a.trip_id = r.id AND a.outcome IS NULL AND m.state <> 'closed') LIMIT 20",
      step_reader<true>(steps, "home.step.call_review", "overseas/trips"));
  tx.each(
      "SELECT m.id, m.number, m.held_on FROM overseas_meetings m WHERE m.institution_id = $institution AND m.state <> 'closed' LIMIT 20",
      step_reader<true>(steps, "home.step.run_meeting", "overseas/meetings"));
  tx.each(
      "SELECT r.id, r.purpose, o.publish_by FROM trips r JOIN overseas_plans o ON o.institution_id = r.institution_id AND o.trip_id = r.id "
      "WHERE r.institution_id = $institution AND o.resolved_on IS NOT NULL AND o.published_on IS NULL AND r.state NOT IN ('rejected', "
      "'cancelled') LIMIT 20",
      step_reader<true>(steps, "home.step.publish_overseas", "overseas/trips"));
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r WHERE r.institution_id = $institution AND r.state = 'conditional' AND NOT EXISTS "
      "(SELECT 1 FROM overseas_conditions c JOIN overseas_agenda a ON a.institution_id = c.institution_id AND a.id = c.item_id "
      "WHERE c.institution_id = r.institution_id AND a.trip_id = r.id AND c.answered_at IS NULL) LIMIT 20",
      step_reader<true>(steps, "home.step.accept_conditions", "overseas/trips"));
}

void add_team_overseas_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "WHERE r.institution_id = $institution AND COALESCE(r.keeper_id, t.leader_id) = $1 AND r.state = 'conditional' AND EXISTS "
      "(SELECT 1 FROM overseas_conditions c JOIN overseas_agenda a ON a.institution_id = c.institution_id AND a.id = c.item_id "
      "WHERE c.institution_id = r.institution_id AND a.trip_id = r.id AND c.answered_at IS NULL) LIMIT 20",
      step_reader<true>(steps, "home.step.answer_conditions", "overseas/trips"), actor.person);
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "WHERE r.institution_id = $institution AND COALESCE(r.keeper_id, t.leader_id) = $1 AND r.kind = 'overseas' AND r.state IN "
      "('reviewed_ok', 'permitted') "
      "AND EXISTS (SELECT 1 FROM trip_travelers v LEFT JOIN overseas_travelers w ON w.institution_id = v.institution_id "
      "AND w.trip_id = v.trip_id AND w.person_id = v.person_id WHERE v.institution_id = r.institution_id AND v.trip_id = r.id "
      "AND (w.conduct_trained_on IS NULL OR w.security_trained_on IS NULL OR w.insurance = '')) LIMIT 20",
      step_reader<true>(steps, "home.step.prepare_overseas", "overseas/trips"), actor.person);
  tx.each(
      "SELECT r.id, r.purpose, r.ends_on FROM trips r JOIN trip_travelers v ON v.institution_id = r.institution_id AND v.trip_id = r.id "
      "WHERE r.institution_id = $institution AND v.person_id = $1 AND r.kind = 'overseas' AND r.state IN ('came_back', 'reported') "
      "AND NOT EXISTS (SELECT 1 FROM overseas_mileage m WHERE m.institution_id = r.institution_id AND m.trip_id = r.id "
      "AND m.person_id = v.person_id) LIMIT 20",
      step_reader<true>(steps, "home.step.declare_mileage", "overseas/trips"), actor.person);
}

void add_reviewer_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT a.id, r.purpose, m.held_on FROM overseas_agenda a "
      "JOIN overseas_meetings m ON m.institution_id = a.institution_id AND m.id = a.meeting_id "
      "JOIN overseas_members v ON v.institution_id = m.institution_id AND v.committee_id = m.committee_id "
      "JOIN overseas_attendance p ON p.institution_id = m.institution_id AND p.meeting_id = m.id AND p.member_id = v.id "
      "JOIN trips r ON r.institution_id = a.institution_id AND r.id = a.trip_id "
      "WHERE a.institution_id = $institution AND v.person_id = $1 AND m.state = 'open' AND a.outcome IS NULL AND p.presence = 'present' "
      "AND NOT EXISTS (SELECT 1 FROM overseas_sheets s WHERE s.institution_id = a.institution_id AND s.item_id = a.id AND s.member_id = "
      "v.id) "
      "AND NOT EXISTS (SELECT 1 FROM overseas_recusals q WHERE q.institution_id = a.institution_id AND q.item_id = a.id "
      "AND q.member_id = v.id AND q.ruling = 'standing') LIMIT 20",
      step_reader<true>(steps, "home.step.review_item", "overseas/items"), actor.person);
  tx.each(
      "SELECT q.id, q.title, c.score_until FROM backpack_proposals q "
      "JOIN backpack_calls c ON c.institution_id = q.institution_id AND c.id = q.call_id "
      "JOIN backpack_reviewers v ON v.institution_id = c.institution_id AND v.call_id = c.id "
      "WHERE q.institution_id = $institution AND v.person_id = $1 AND c.state = 'scoring' AND q.state = 'proposed' AND v.excused_reason = "
      "'' AND NOT EXISTS "
      "(SELECT 1 FROM backpack_points s WHERE s.institution_id = q.institution_id AND s.proposal_id = q.id AND s.reviewer_id = $1) LIMIT "
      "20",
      step_reader<true>(steps, "home.step.score_proposal", "overseas/backpack-proposals"), actor.person);
}

}  // namespace

void add_overseas_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  if (actor.has(Role::programme_officer)) add_officer_steps(tx, steps);
  if (actor.has(Role::committee_secretary)) add_secretary_steps(tx, steps);
  if (actor.has(Role::department_head))
    tx.each(
        "SELECT r.id, r.purpose, r.starts_on FROM overseas_changes c "
        "JOIN trips r ON r.institution_id = c.institution_id AND r.id = c.trip_id "
        "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
        "JOIN people l ON l.institution_id = t.institution_id AND l.id = t.leader_id "
        "WHERE c.institution_id = $institution AND c.state = 'to_decide' AND l.department_id = $1 LIMIT 20",
        step_reader<true>(steps, "home.step.decide_change", "overseas/trips"), actor.department);
  add_team_overseas_steps(tx, actor, steps);
  add_reviewer_steps(tx, actor, steps);
}

}  // namespace baeumgil
