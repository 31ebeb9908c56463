// What waits before there are teams: wishes, answers to calls, proposals.
#include "features/home/step_queries.h"
#include "features/home/step_reader.h"

namespace baeumgil {

void add_season_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  if (!actor.has(Role::auditor))
    tx.each(
        "SELECT s.id, p.title, p.apply_until FROM seasons s "
        "JOIN programs p ON p.institution_id = s.institution_id AND p.id = s.program_id "
        "WHERE s.institution_id = $institution AND s.state = 'open' AND p.state IN ('open', 'running') AND p.apply_from <= $1 "
        "AND p.apply_until >= $1 AND NOT EXISTS (SELECT 1 FROM season_wishes w WHERE w.institution_id = s.institution_id "
        "AND w.season_id = s.id AND w.person_id = $2) AND NOT EXISTS (SELECT 1 FROM team_members m "
        "JOIN teams t ON t.institution_id = m.institution_id AND t.id = m.team_id "
        "WHERE m.institution_id = s.institution_id AND m.person_id = $2 AND m.answer <> 'declined' AND t.program_id = s.program_id "
        "AND t.state <> 'withdrawn') LIMIT 20",
        step_reader<true>(steps, "home.step.state_wish", "seasons"), tx.today(), actor.person);
  tx.each(
      "SELECT DISTINCT t.id, t.name, p.apply_until FROM team_call_answers a "
      "JOIN team_calls c ON c.institution_id = a.institution_id AND c.id = a.call_id AND c.state = 'open' "
      "JOIN teams t ON t.institution_id = c.institution_id AND t.id = c.team_id AND t.state IN ('forming', 'returned') "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE a.institution_id = $institution AND a.state = 'waiting' AND t.leader_id = $1 LIMIT 20",
      step_reader<true>(steps, "home.step.decide_call", "teams"), actor.person);
  // The window has closed: it is the officer's turn.
  if (actor.has(Role::programme_officer))
    tx.each(
        "SELECT s.id, p.title, s.starts_on FROM seasons s "
        "JOIN programs p ON p.institution_id = s.institution_id AND p.id = s.program_id "
        "WHERE s.institution_id = $institution AND s.state = 'open' AND p.apply_until < $1 AND s.ends_on >= $1 LIMIT 20",
        step_reader<true>(steps, "home.step.form_season", "seasons"), tx.today());
}

}  // namespace baeumgil
