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
  query.add(")");
}

}  // namespace baeumgil
