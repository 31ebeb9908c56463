#include "features/on_site/site_note_visibility.h"

namespace baeumgil {

void add_visible_site_notes(Query& query, Actor const& actor) {
  if (actor.has(Role::programme_officer) || actor.has(Role::auditor)) return;
  query.add(
      " AND (EXISTS (SELECT 1 FROM trip_travelers v WHERE v.institution_id = n.institution_id AND v.trip_id = n.trip_id "
      "AND v.person_id = $?)",
      actor.person);
  if (actor.has(Role::department_head))
    query.add(
        " OR EXISTS (SELECT 1 FROM trips t JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
        "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
        "WHERE t.institution_id = n.institution_id AND t.id = n.trip_id AND l.department_id = $?)",
        actor.department);
  query.add(")");
}

}  // namespace baeumgil
