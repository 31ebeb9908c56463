#include "features/trips/elsewhere.h"

namespace baeumgil {

std::vector<TravelerElsewhere> list_elsewhere(Tx& tx, Trip const& trip) {
  return tx.list(
      "SELECT p.id, p.name, t.starts_on, t.ends_on FROM trip_travelers mine "
      "JOIN trip_travelers v ON v.institution_id = mine.institution_id AND v.person_id = mine.person_id AND v.trip_id <> mine.trip_id "
      "JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "WHERE mine.institution_id = $institution AND mine.trip_id = $1 AND t.starts_on <= $3 AND t.ends_on >= $2 "
      "AND t.state NOT IN ('draft', 'returned', 'rejected', 'cancelled') ORDER BY p.sort_key, p.id, t.starts_on, t.id",
      [](Row& row) {
        auto elsewhere = TravelerElsewhere{.person = row.next<PersonId>()};
        elsewhere.name = row.next<std::string>();
        elsewhere.starts_on = row.next<Date>();
        elsewhere.ends_on = row.next<Date>();
        return elsewhere;
      },
      trip.id, trip.starts_on, trip.ends_on);
}

}  // namespace baeumgil
