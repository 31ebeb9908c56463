#include "features/rules/load_rules.h"
#include "features/trips/same_way.h"
#include "features/trips/trip_visibility.h"

namespace baeumgil {
namespace {

SameWayTrip read(Row& row) {
  auto trip = SameWayTrip{.trip = row.next<TripId>()};
  trip.number = row.next<std::string>();
  trip.purpose = row.next<std::string>();
  trip.team_name = row.next<std::string>();
  trip.leader_name = row.next<std::string>();
  trip.department_name = row.next<std::string>();
  trip.host_name = row.next<std::string>();
  trip.starts_on = row.next<Date>();
  trip.ends_on = row.next<Date>();
  return trip;
}

}  // namespace

std::vector<SameWayTrip> list_same_way(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const rules = load_rule_book(tx);
  auto const* window = rules.in_force("trip.joint.window", trip.starts_on);
  if (window == nullptr || !window->value) return {};
  auto const days = static_cast<int>(*window->value);
  auto const from = std::max(tx.today(), trip.starts_on - days);
  auto query = Query{
      "SELECT t.id, t.number, t.purpose, g.name, l.name, d.name, MIN(h.name), t.starts_on, t.ends_on FROM trips t "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
      "JOIN trip_stops s ON s.institution_id = t.institution_id AND s.trip_id = t.id "
      "JOIN trip_stops mine ON mine.institution_id = t.institution_id AND mine.trip_id = $1 AND mine.host_id = s.host_id "
      "JOIN shared_institutions h ON h.id = s.host_id "
      "WHERE t.institution_id = $institution AND t.id <> $1 AND t.team_id <> $2 AND t.starts_on >= $3 AND t.starts_on <= $4 "
      "AND t.state IN ('submitted', 'returned', 'dept_approved', 'permitted', 'ready')",
      trip.id, trip.team, from, trip.starts_on + days};
  add_visible_trips(query, actor);
  query.add(" GROUP BY t.id, t.number, t.purpose, g.name, l.name, d.name, t.starts_on, t.ends_on ORDER BY t.starts_on, t.id LIMIT 10");
  return tx.list(query, read);
}

std::vector<SameWayTrip> list_joint_trips(Tx& tx, TripId id) {
  return tx.list(
      "SELECT t.id, t.number, t.purpose, g.name, l.name, d.name, t.destination, t.starts_on, t.ends_on FROM joint_offers o "
      "JOIN trips t ON t.institution_id = o.institution_id AND t.id = CASE WHEN o.from_trip_id = $1 THEN o.to_trip_id ELSE o.from_trip_id "
      "END "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
      "WHERE o.institution_id = $institution AND o.state = 'accepted' AND (o.from_trip_id = $1 OR o.to_trip_id = $1) "
      "AND t.state <> 'cancelled' ORDER BY o.id",
      read, id);
}

}  // namespace baeumgil
