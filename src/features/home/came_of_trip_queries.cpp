#include "features/home/came_of_trip.h"

namespace baeumgil {
namespace {

CameOfTrip read_trip(Row& row) {
  auto trip = CameOfTrip{.id = row.next<TripId>(), .purpose = row.next<std::string>(), .starts_on = row.next<Date>()};
  trip.cases = row.next<std::int64_t>();
  trip.adoptions = row.next<std::int64_t>();
  trip.in_force = row.next<std::int64_t>();
  trip.measured = row.next<std::int64_t>();
  return trip;
}

}  // namespace

std::vector<CameOfTrip> list_came_of_trips(Tx& tx, PersonId person, int limit) {
  return tx.list(
      "SELECT t.id, t.purpose, t.starts_on, count(DISTINCT c.id), count(DISTINCT a.id), "
      "count(DISTINCT CASE WHEN a.state IN ('implemented', 'measured', 'closed_success', 'closed_no_effect') THEN a.id END), "
      "count(DISTINCT CASE WHEN a.state IN ('measured', 'closed_success', 'closed_no_effect') THEN a.id END) "
      "FROM trip_travelers v JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "LEFT JOIN reports r ON r.institution_id = t.institution_id AND r.trip_id = t.id "
      "LEFT JOIN cases c ON c.institution_id = r.institution_id AND c.report_id = r.id AND c.state IN ('published', 'stale') "
      "LEFT JOIN adoptions a ON a.institution_id = c.institution_id AND a.case_id = c.id AND a.decision IN ('adopt', 'adapt', 'pilot') "
      "WHERE v.institution_id = $institution AND v.person_id = $1 AND t.state IN ('came_back', 'reported', 'closed') "
      "GROUP BY t.id, t.purpose, t.starts_on ORDER BY t.starts_on DESC, t.id LIMIT $2",
      read_trip, person, limit);
}

}  // namespace baeumgil
