#include "features/season/desk_store.h"

namespace baeumgil {

std::vector<AwayAlready> list_away(Tx& tx, Date from, Date until) {
  return tx.list(
      "SELECT v.person_id, p.department_id, t.starts_on, t.ends_on FROM trips t "
      "JOIN trip_travelers v ON v.institution_id = t.institution_id AND v.trip_id = t.id "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "WHERE t.institution_id = $institution AND t.starts_on <= $1 AND t.ends_on >= $2 "
      "AND t.state NOT IN ('draft', 'returned', 'rejected', 'cancelled') ORDER BY t.starts_on, v.person_id",
      [](Row& row) {
        auto away = AwayAlready{.person = row.next<PersonId>()};
        away.department = row.next<DepartmentId>();
        away.from = row.next<Date>();
        away.until = row.next<Date>();
        return away;
      },
      until, from);
}

std::set<PersonId> list_people_in_teams(Tx& tx, ProgramId program) {
  auto people = std::set<PersonId>{};
  tx.each(
      "SELECT m.person_id FROM team_members m JOIN teams t ON t.institution_id = m.institution_id AND t.id = m.team_id "
      "WHERE m.institution_id = $institution AND t.program_id = $1 AND t.state <> 'withdrawn' AND m.answer <> 'declined'",
      [&](Row& row) { people.insert(row.next<PersonId>()); }, program);
  return people;
}

std::set<PersonId> list_travelled(Tx& tx) {
  auto people = std::set<PersonId>{};
  tx.each(
      "SELECT DISTINCT v.person_id FROM trip_travelers v JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "WHERE v.institution_id = $institution AND t.state IN ('in_progress', 'came_back', 'reported', 'closed')",
      [&](Row& row) { people.insert(row.next<PersonId>()); });
  return people;
}

std::vector<std::pair<PersonId, PersonId>> list_companions(Tx& tx) {
  return tx.list(
      "SELECT DISTINCT a.person_id, b.person_id FROM trip_travelers a "
      "JOIN trip_travelers b ON b.institution_id = a.institution_id AND b.trip_id = a.trip_id AND b.person_id <> a.person_id "
      "JOIN trips t ON t.institution_id = a.institution_id AND t.id = a.trip_id "
      "WHERE a.institution_id = $institution AND t.state IN ('in_progress', 'came_back', 'reported', 'closed')",
      [](Row& row) {
        auto const one = row.next<PersonId>();
        return std::pair{one, row.next<PersonId>()};
      });
}

std::vector<PersonId> list_inactive(Tx& tx) {
  return tx.list("SELECT id FROM people WHERE institution_id = $institution AND is_active = 0",
                 [](Row& row) { return row.next<PersonId>(); });
}

}  // namespace baeumgil
