// What the ladder and the search for earlier visits ask the database.
#include <algorithm>

#include "features/trips/trip_store.h"

namespace baeumgil {
namespace {

// Depth of bureaus above a department; deeper organisations do not exist in city halls.
constexpr auto kLevels = 4;

DepartmentId parent_of(Tx& tx, DepartmentId id) {
  return tx.value<std::optional<DepartmentId>>("SELECT parent_id FROM departments WHERE institution_id = $institution AND id = $1", id)
      .value_or(DepartmentId{});
}

std::vector<PersonId> holders_in(Tx& tx, Post post, DepartmentId department) {
  return tx.list(
      "SELECT id FROM people WHERE institution_id = $institution AND post = $1 AND department_id = $2 AND is_active = 1 ORDER BY sort_key, "
      "id",
      [](Row& row) { return row.next<PersonId>(); }, post, department);
}

}  // namespace

Post highest_post(Tx& tx, TripId id) {
  auto highest = Post::staff;
  tx.each(
      "SELECT p.post FROM trip_travelers v JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "WHERE v.institution_id = $institution AND v.trip_id = $1",
      [&](Row& row) { highest = std::max(highest, row.next<Post>()); }, id);
  return highest;
}

std::vector<PersonId> list_approvers(Tx& tx, Post post, DepartmentId department) {
  auto at = department;
  for (auto level = 0; level < kLevels && !at.is_nil(); ++level, at = parent_of(tx, at)) {
    auto holders = holders_in(tx, post, at);
    if (!holders.empty()) return holders;
  }
  if (post == Post::department_head || post == Post::bureau_head) return {};
  return tx.list(
      "SELECT id FROM people WHERE institution_id = $institution AND post = $1 AND is_active = 1 ORDER BY sort_key, id",
      [](Row& row) { return row.next<PersonId>(); }, post);
}

std::vector<EarlierVisit> list_earlier_visits(Tx& tx, Trip const& trip) {
  constexpr auto kMonths = 24;
  return tx.list(
      "SELECT DISTINCT t.id, t.number, g.name, h.name, t.starts_on FROM trips t "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN trip_stops s ON s.institution_id = t.institution_id AND s.trip_id = t.id "
      "JOIN trip_stops mine ON mine.institution_id = t.institution_id AND mine.trip_id = $1 AND mine.host_id = s.host_id "
      "JOIN shared_institutions h ON h.id = s.host_id "
      "WHERE t.institution_id = $institution AND t.id <> $1 AND t.state NOT IN ('draft', 'cancelled') AND t.starts_on >= $2 "
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
      trip.id, plus_months(trip.starts_on, -kMonths), trip.starts_on);
}

}  // namespace baeumgil
