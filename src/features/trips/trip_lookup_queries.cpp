// What the ladder, those who stand in and the questions asked again want to know of trips.
#include <algorithm>

#include "features/stand_ins/find_stand_in.h"
#include "features/trips/trip_store.h"

namespace baeumgil {

Post highest_post(Tx& tx, TripId id) {
  auto highest = Post::staff;
  tx.each(
      "SELECT p.post FROM trip_travelers v JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "WHERE v.institution_id = $institution AND v.trip_id = $1",
      [&](Row& row) { highest = std::max(highest, row.next<Post>()); }, id);
  return highest;
}

std::vector<PersonId> list_trip_stand_ins(Tx& tx, PersonId person) {
  auto stand_ins = list_stand_ins(tx, person);
  tx.each(
      "SELECT v.deputy_id FROM trip_travelers v JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "WHERE v.institution_id = $institution AND v.person_id = $1 AND v.deputy_id IS NOT NULL "
      "AND t.state IN ('permitted', 'ready', 'in_progress') AND t.starts_on <= $2 AND t.ends_on >= $2",
      [&](Row& row) { stand_ins.push_back(row.next<PersonId>()); }, person, tx.today());
  return stand_ins;
}

std::optional<TripId> find_trip_of_question(Tx& tx, QuestionId id) {
  return tx.find(
      "SELECT trip_id FROM trip_questions WHERE institution_id = $institution AND id = $1", [](Row& row) { return row.next<TripId>(); },
      id);
}

}  // namespace baeumgil
