// What waits before and during a trip: teams, plans, visit requests.
#include "features/home/step_queries.h"
#include "features/home/step_reader.h"

namespace baeumgil {

void add_team_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT t.id, t.name, p.apply_until FROM team_members m "
      "JOIN teams t ON t.institution_id = m.institution_id AND t.id = m.team_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE m.institution_id = $institution AND m.person_id = $1 AND m.answer = 'invited' "
      "AND t.state IN ('forming', 'returned', 'confirmed', 'active', 'reported') LIMIT 20",
      step_reader<true>(steps, "home.step.answer_invitation", "teams"), actor.person);
  tx.each(
      "SELECT t.id, t.name, p.apply_until FROM teams t "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE t.institution_id = $institution AND t.leader_id = $1 AND t.state IN ('forming', 'returned') LIMIT 20",
      step_reader<true>(steps, "home.step.submit_team", "teams"), actor.person);
  // A confirmed team without a trip: its leader plans the first one.
  tx.each(
      "SELECT t.id, t.name, p.ends_on FROM teams t "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE t.institution_id = $institution AND t.leader_id = $1 AND t.state = 'confirmed' AND NOT EXISTS "
      "(SELECT 1 FROM trips r WHERE r.institution_id = t.institution_id AND r.team_id = t.id AND r.state NOT IN ('rejected', 'cancelled')) "
      "LIMIT 20",
      step_reader<true>(steps, "home.step.plan_trip", "teams"), actor.person);
  if (actor.has(Role::department_head))
    tx.each(
        "SELECT DISTINCT t.id, t.name FROM teams t "
        "JOIN team_members m ON m.institution_id = t.institution_id AND m.team_id = t.id "
        "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id "
        "WHERE t.institution_id = $institution AND p.department_id = $1 "
        "AND (t.state = 'submitted' OR (t.state IN ('confirmed', 'active', 'reported') AND m.substitute_id IS NOT NULL)) "
        "AND m.answer = 'accepted' AND m.confirmed_by_id IS NULL AND NOT EXISTS (SELECT 1 FROM team_members x "
        "WHERE x.institution_id = t.institution_id AND x.team_id = t.id AND x.person_id = $2 AND x.answer <> 'declined') LIMIT 20",
        step_reader<false>(steps, "home.step.confirm_member", "teams"), actor.department, actor.person);
  if (actor.has(Role::programme_officer))
    tx.each(
        "SELECT t.id, t.name FROM teams t WHERE t.institution_id = $institution AND t.state = 'submitted' AND NOT EXISTS "
        "(SELECT 1 FROM team_members m WHERE m.institution_id = t.institution_id AND m.team_id = t.id AND m.answer = 'accepted' "
        "AND m.confirmed_by_id IS NULL) LIMIT 20",
        step_reader<false>(steps, "home.step.confirm_team", "teams"));
}

void add_trip_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
      "WHERE r.institution_id = $institution AND t.leader_id = $1 AND r.keeper_id IS NULL AND r.state IN ('draft', 'returned') LIMIT 20",
      step_reader<true>(steps, "home.step.submit_trip", "trips"), actor.person);
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
      "WHERE r.institution_id = $institution AND t.leader_id = $1 AND r.keeper_id IS NULL AND r.state = 'permitted' LIMIT 20",
      step_reader<true>(steps, "home.step.ready_trip", "trips"), actor.person);
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
      "WHERE r.institution_id = $institution AND r.approver_id = $1 "
      "AND (r.state = 'submitted' OR (r.kind = 'domestic' AND r.state = 'dept_approved') OR r.state = 'reviewed_ok') LIMIT 20",
      step_reader<true>(steps, "home.step.permit_trip", "trips"), actor.person);
  // In the place of an approver who is away (대결).
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
      "WHERE r.institution_id = $institution AND r.approver_id <> $1 "
      "AND r.state IN ('submitted', 'dept_approved') AND (r.approver_id IN (SELECT s.principal_id FROM stand_ins s "
      "WHERE s.institution_id = $institution AND s.deputy_id = $1 AND s.ended_on IS NULL AND s.starts_on <= $2 AND s.ends_on >= $2) "
      "OR r.approver_id IN (SELECT v.person_id FROM trip_travelers v JOIN trips a ON a.institution_id = v.institution_id "
      "AND a.id = v.trip_id WHERE v.institution_id = $institution AND v.deputy_id = $1 "
      "AND a.state IN ('permitted', 'ready', 'in_progress') AND a.starts_on <= $2 AND a.ends_on >= $2)) "
      "AND NOT EXISTS (SELECT 1 FROM trip_travelers x WHERE x.institution_id = r.institution_id AND x.trip_id = r.id "
      "AND x.person_id = $1) LIMIT 20",
      step_reader<true>(steps, "home.step.permit_trip_for", "trips"), actor.person, tx.today());
  tx.each(
      "SELECT DISTINCT r.id, r.purpose, r.starts_on FROM joint_offers o "
      "JOIN trips r ON r.institution_id = o.institution_id AND r.id = o.to_trip_id "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "WHERE o.institution_id = $institution AND o.state = 'offered' AND COALESCE(r.keeper_id, t.leader_id) = $1 LIMIT 20",
      step_reader<true>(steps, "home.step.answer_joint", "trips"), actor.person);
  // What changed on the way waits for the approver, or for the head of the leader's department.
  tx.each(
      "SELECT DISTINCT r.id, r.purpose, r.starts_on FROM trip_changes c "
      "JOIN trips r ON r.institution_id = c.institution_id AND r.id = c.trip_id "
      "WHERE c.institution_id = $institution AND c.state = 'reported' AND r.approver_id = $1 LIMIT 20",
      step_reader<true>(steps, "home.step.answer_change", "trips"), actor.person);
  if (actor.has(Role::department_head))
    tx.each(
        "SELECT r.id, r.purpose, r.starts_on FROM trips r "
        "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
        "JOIN people l ON l.institution_id = t.institution_id AND l.id = t.leader_id "
        "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
        "WHERE r.institution_id = $institution AND r.state = 'submitted' AND l.department_id = $1 "
        "AND (r.approver_id IS NULL OR r.approver_id <> $2) LIMIT 20",
        step_reader<true>(steps, "home.step.approve_trip", "trips"), actor.department, actor.person);
}

// A trip that was held through its days waits for new ones, or to be given up.
void add_held_trip_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT r.id, r.purpose, r.ends_on FROM trips r "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id "
      "WHERE r.institution_id = $institution AND COALESCE(r.keeper_id, t.leader_id) = $1 AND ((r.state = 'ready' AND r.ends_on < $2) "
      "OR (r.state IN ('permitted', 'ready') AND p.state = 'suspended' AND r.ends_on <= $2)) LIMIT 20",
      step_reader<true>(steps, "home.step.move_held_trip", "trips"), actor.person, tx.today());
}

// What waits for who took a trip over from its leader.
void add_keeper_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
      "WHERE r.institution_id = $institution AND r.keeper_id = $1 "
      "AND r.state = 'returned' LIMIT 20",
      step_reader<true>(steps, "home.step.submit_trip", "trips"), actor.person);
  tx.each(
      "SELECT r.id, r.purpose, r.starts_on FROM trips r "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
      "WHERE r.institution_id = $institution AND r.keeper_id = $1 "
      "AND r.state = 'permitted' LIMIT 20",
      step_reader<true>(steps, "home.step.ready_trip", "trips"), actor.person);
  tx.each(
      "SELECT v.id, i.name, r.starts_on FROM trips r JOIN visits v ON v.institution_id = r.institution_id AND v.trip_id = r.id "
      "JOIN shared_institutions i ON i.id = v.host_id "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
      "WHERE r.institution_id = $institution AND r.keeper_id = $1 AND v.state = 'signed_off' LIMIT 20",
      step_reader<true>(steps, "home.step.send_visit", "visits"), actor.person);
  tx.each(
      "SELECT v.id, i.name, r.starts_on FROM trips r JOIN visits v ON v.institution_id = r.institution_id AND v.trip_id = r.id "
      "JOIN shared_institutions i ON i.id = v.host_id WHERE r.institution_id = $institution AND r.keeper_id = $1 "
      "AND v.state IN ('counter_proposed', 'accepted', 'declined', 'no_reply') AND r.state IN ('submitted', 'dept_approved', 'permitted') "
      "LIMIT 20",
      step_reader<true>(steps, "home.step.follow_visit", "visits"), actor.person);
}

void add_visit_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT v.id, i.name, r.starts_on FROM visits v "
      "JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id JOIN shared_institutions i ON i.id = v.host_id "
      "JOIN programs p ON p.institution_id = r.institution_id AND p.id = r.program_id AND p.state <> 'suspended' "
      "WHERE v.institution_id = $institution AND t.leader_id = $1 AND r.keeper_id IS NULL AND v.state = 'signed_off' LIMIT 20",
      step_reader<true>(steps, "home.step.send_visit", "visits"), actor.person);
  tx.each(
      "SELECT v.id, i.name, r.starts_on FROM visits v "
      "JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id "
      "JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id JOIN shared_institutions i ON i.id = v.host_id "
      "WHERE v.institution_id = $institution AND t.leader_id = $1 AND r.keeper_id IS NULL "
      "AND v.state IN ('counter_proposed', 'accepted', 'declined', 'no_reply') AND r.state IN ('submitted', 'dept_approved', 'permitted') "
      "LIMIT 20",
      step_reader<true>(steps, "home.step.follow_visit", "visits"), actor.person);
  if (actor.has(Role::department_head))
    tx.each(
        "SELECT v.id, i.name, r.starts_on FROM visits v "
        "JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id "
        "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.contact_id JOIN shared_institutions i ON i.id = v.host_id "
        "WHERE v.institution_id = $institution AND v.state = 'draft' AND p.department_id = $1 AND r.state NOT IN ('rejected', 'cancelled') "
        "AND NOT EXISTS (SELECT 1 FROM trip_travelers x WHERE x.institution_id = r.institution_id AND x.trip_id = r.id "
        "AND x.person_id = $2) LIMIT 20",
        step_reader<true>(steps, "home.step.sign_visit", "visits"), actor.department, actor.person);
}

}  // namespace baeumgil
