// 국외 벤치마킹 (chapter 7): trips abroad with whom they visited, what they learned, what was paid and which cases came of it; and what
// any trip found that cannot be taken on here (chapter 9).
#include <map>

#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

constexpr SqlPart kAbroad{" AND t.kind = 'overseas'"};

using ByTrip = std::map<TripId, YearbookTrip*>;

// Each row begins with its trip.
template <class Read>
void read_of_trips(Tx& tx, Query const& query, ByTrip const& trips, Read const& read) {
  tx.each(query, [&](Row& row) {
    auto const found = trips.find(row.next<TripId>());
    if (found != trips.end()) read(*found->second, row);
  });
}

void add_hosts_of(Tx& tx, FunnelScope const& scope, ByTrip const& trips) {
  auto query = Query{
      "SELECT v.trip_id, h.name FROM visits v JOIN shared_institutions h ON h.id = v.host_id WHERE v.institution_id = $institution "
      "AND v.state NOT IN ('draft', 'declined', 'withdrawn', 'cancelled') AND v.trip_id IN "};
  add_standing_trips(query, scope, kAbroad);
  query.add(" ORDER BY h.sort_key, v.id");
  read_of_trips(tx, query, trips, [](YearbookTrip& trip, Row& row) {
    auto const host = row.next<std::string>();
    if (trip.hosts == host || trip.hosts.ends_with(", " + host)) return;  // seen twice on the trip
    trip.hosts += (trip.hosts.empty() ? "" : ", ") + host;
  });
}

void add_payments_of(Tx& tx, FunnelScope const& scope, ByTrip const& trips) {
  auto query = Query{"SELECT x.trip_id, SUM(x.allowed_won) FROM expenses x WHERE x.institution_id = $institution"};
  query.add(" AND x.paid_on <= $? AND x.trip_id IN ", last_day(tx, scope));
  add_standing_trips(query, scope, kAbroad);
  query.add(" GROUP BY x.trip_id");
  read_of_trips(tx, query, trips, [](YearbookTrip& trip, Row& row) { trip.paid = row.next<Won>(); });
}

void add_lessons_of(Tx& tx, FunnelScope const& scope, ByTrip const& trips) {
  auto query = Query{
      "SELECT t.id, COALESCE((SELECT s.body FROM report_sections s WHERE s.institution_id = $institution AND s.report_id = r.id "
      "AND s.section = 'implications'), '')"};
  add_rows(query, FunnelStage::reports, scope);
  add_standing(query, FunnelStage::reports, scope.on);
  query.add(kAbroad);
  read_of_trips(tx, query, trips, [](YearbookTrip& trip, Row& row) { trip.lessons = row.next<std::string>(); });
}

void add_cases_of(Tx& tx, FunnelScope const& scope, ByTrip const& trips) {
  auto query = Query{"SELECT r.trip_id, c.id, c.title"};
  add_rows(query, FunnelStage::cases, scope);
  add_standing(query, FunnelStage::cases, scope.on);
  query.add(" AND t.kind = 'overseas' ORDER BY c.number");
  read_of_trips(tx, query, trips, [](YearbookTrip& trip, Row& row) {
    auto const id = row.next<CaseId>();
    trip.cases.push_back({.path = "/cases/" + to_text(id), .title = row.next<std::string>()});
  });
}

}  // namespace

std::vector<YearbookTrip> list_overseas_trips(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT t.id, t.number, t.purpose, (SELECT d.name FROM teams k JOIN people l ON l.institution_id = k.institution_id "
      "AND l.id = k.leader_id JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
      "WHERE k.institution_id = $institution AND k.id = t.team_id), t.destination, t.starts_on, t.ends_on, t.estimate_won, "
      "(SELECT count(*) FROM trip_travelers v WHERE v.institution_id = t.institution_id AND v.trip_id = t.id)"};
  add_rows(query, FunnelStage::trips, scope);
  add_standing(query, FunnelStage::trips, scope.on);
  query.add(" AND t.kind = 'overseas' ORDER BY t.starts_on, t.number");
  auto trips = tx.list(query, [](Row& row) {
    auto trip = YearbookTrip{};
    trip.id = row.next<TripId>();
    trip.number = row.next<std::string>();
    trip.purpose = row.next<std::string>();
    trip.department = row.next<std::optional<std::string>>().value_or("");
    trip.destination = row.next<std::string>();
    trip.starts_on = row.next<Date>();
    trip.ends_on = row.next<Date>();
    trip.estimate = row.next<Won>();
    trip.travelers = row.next<std::int64_t>();
    return trip;
  });
  if (trips.empty()) return trips;
  auto by_id = ByTrip{};
  for (auto& trip : trips) by_id[trip.id] = &trip;
  add_hosts_of(tx, scope, by_id);
  add_payments_of(tx, scope, by_id);
  add_lessons_of(tx, scope, by_id);
  add_cases_of(tx, scope, by_id);
  return trips;
}

std::vector<YearbookNotAdoptable> list_not_adoptable(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT t.id, t.purpose, COALESCE((SELECT s.body FROM report_sections s WHERE s.institution_id = $institution "
      "AND s.report_id = r.id AND s.section = 'not_adoptable'), '')"};
  add_rows(query, FunnelStage::reports, scope);
  add_standing(query, FunnelStage::reports, scope.on);
  query.add(" ORDER BY t.number");
  auto found = std::vector<YearbookNotAdoptable>{};
  tx.each(query, [&](Row& row) {
    auto one = YearbookNotAdoptable{.trip = row.next<TripId>(), .purpose = row.next<std::string>()};
    one.text = row.next<std::string>();
    if (!one.text.empty()) found.push_back(std::move(one));
  });
  return found;
}

}  // namespace baeumgil
