#include "features/trips/trip_visibility.h"

namespace baeumgil {

bool sees_every_trip(Actor const& actor) {
  return actor.has(Role::programme_officer) || actor.has(Role::auditor) || actor.has(Role::administrator);
}

void add_visible_trips(Query& query, Actor const& actor) {
  if (sees_every_trip(actor)) return;
  query.add(
      " AND (t.state <> 'draft' OR g.leader_id = $? OR EXISTS (SELECT 1 FROM team_members m WHERE m.institution_id = t.institution_id "
      "AND m.team_id = t.team_id AND m.person_id = $?)",
      actor.person, actor.person);
  if (actor.has(Role::department_head)) query.add(" OR l.department_id = $?", actor.department);
  // Where a head travels, one of the next steps of the ladder signs its letters.
  query.add(
      " OR (EXISTS (SELECT 1 FROM trip_travelers v JOIN person_roles h ON h.institution_id = v.institution_id "
      "AND h.person_id = v.person_id AND h.role = 'department_head' WHERE v.institution_id = t.institution_id AND v.trip_id = t.id) "
      "AND EXISTS (SELECT 1 FROM people me WHERE me.institution_id = t.institution_id AND me.id = $? "
      "AND me.post IN ('bureau_head', 'deputy_mayor', 'mayor')))",
      actor.person);
  query.add(")");
}

}  // namespace baeumgil
