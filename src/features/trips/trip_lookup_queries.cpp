// What the ladder and the search for earlier visits ask about a trip.
#include <algorithm>

#include "features/rules/load_rules.h"
#include "features/rules/look_back.h"
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

std::vector<EarlierVisit> list_earlier_visits(Tx& tx, Trip const& trip) {
  auto const since = look_back(load_rule_book(tx), "trip.earlier_visits.window", trip.starts_on).value_or(trip.starts_on);
  return tx.list(
      "SELECT DISTINCT t.id, t.number, g.name, h.name, t.starts_on FROM trips t "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN trip_stops s ON s.institution_id = t.institution_id AND s.trip_id = t.id "
      "JOIN trip_stops mine ON mine.institution_id = t.institution_id AND mine.trip_id = $1 AND mine.host_id = s.host_id "
      "JOIN shared_institutions h ON h.id = s.host_id "
      "WHERE t.institution_id = $institution AND t.id <> $1 AND t.state NOT IN ('draft', 'rejected', 'cancelled') AND t.starts_on >= $2 "
      "AND t.starts_on < $3 ORDER BY t.starts_on DESC, t.id LIMIT 20",
      [](Row& row) {
        auto visit = EarlierVisit{};
        visit.trip = row.next<TripId>();
        visit.trip_number = row.next<std::string>();
        visit.team_name = row.next<std::string>();
        visit.host_name = row.next<std::string>();
        visit.on = row.next<Date>();
        return visit;
      },
      trip.id, since, trip.starts_on);
}

}  // namespace baeumgil
