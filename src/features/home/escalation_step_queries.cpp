// What is late with somebody else and was brought to this person: until it has come.
#include "features/home/step_queries.h"
#include "features/home/step_reader.h"

namespace baeumgil {

void add_escalation_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  tx.each(
      "SELECT DISTINCT r.id, t.purpose, r.due_on FROM escalations e "
      "JOIN reports r ON r.institution_id = e.institution_id AND r.id = e.subject_id "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "WHERE e.institution_id = $institution AND e.person_id = $1 AND e.noun = 'report' AND e.stage IN ('head', 'officer') "
      "AND e.ended_on IS NULL AND r.submitted_at IS NULL ORDER BY r.due_on LIMIT 20",
      step_reader<true>(steps, "home.step.see_to_report", "reports"), actor.person);
  tx.each(
      "SELECT DISTINCT a.id, c.title, a.decide_by FROM escalations e "
      "JOIN adoptions a ON a.institution_id = e.institution_id AND a.id = e.subject_id "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE e.institution_id = $institution AND e.person_id = $1 AND e.noun = 'adoption' AND e.stage IN ('head', 'officer') "
      "AND e.ended_on IS NULL AND a.state IN ('proposed', 'assigned', 'under_review', 'consulting') ORDER BY a.decide_by LIMIT 20",
      step_reader<true>(steps, "home.step.see_to_decision", "adoptions"), actor.person);
  tx.each(
      "SELECT a.id, COALESCE(NULLIF(a.policy_name, ''), c.title), MIN(e.due_on) FROM escalations e "
      "JOIN adoptions a ON a.institution_id = e.institution_id AND a.id = e.subject_id "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE e.institution_id = $institution AND e.person_id = $1 AND e.noun IN ('plan', 'opinion', 'card', 'measurement') "
      "AND e.stage IN ('head', 'officer') AND e.ended_on IS NULL GROUP BY a.id, a.policy_name, c.title ORDER BY MIN(e.due_on) LIMIT 20",
      step_reader<true>(steps, "home.step.see_to_adoption", "adoptions"), actor.person);
}

}  // namespace baeumgil
