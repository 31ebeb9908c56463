// What is looked up across overseas trips: lists, similar trips, late reports, who has been where.
#include <algorithm>

#include "features/overseas/overseas_plan_store.h"
#include "features/trips/trip_visibility.h"

namespace baeumgil {
namespace {

constexpr auto kYearsBack = 5;
constexpr auto kDaysOfYear = 365;

SimilarTrip read_similar(Row& row) {
  auto trip = SimilarTrip{.trip = row.next<TripId>()};
  trip.number = row.next<std::string>();
  trip.purpose = row.next<std::string>();
  trip.destination = row.next<std::string>();
  trip.starts_on = row.next<Date>();
  trip.department_name = row.next<std::string>();
  trip.state = row.next<TripState>();
  return trip;
}

OverseasRow read_row(Row& row) {
  auto trip = OverseasRow{.id = row.next<TripId>()};
  trip.number = row.next<std::string>();
  trip.purpose = row.next<std::string>();
  trip.destination = row.next<std::string>();
  trip.starts_on = row.next<Date>();
  trip.ends_on = row.next<Date>();
  trip.state = row.next<TripState>();
  trip.team_name = row.next<std::string>();
  trip.country = row.next<std::string>();
  trip.track = row.next<std::optional<Track>>();
  trip.is_urgent = row.next<int>() != 0;
  trip.travelers = row.next<std::int64_t>();
  return trip;
}

}  // namespace

std::vector<SimilarTrip> list_similar_trips(Tx& tx, Actor const& actor, Trip const& trip, OverseasPlan const& plan) {
  constexpr auto kMost = 10;
  auto query = Query{
      "SELECT t.id, t.number, t.purpose, t.destination, t.starts_on, d.name, t.state FROM trips t "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
      "JOIN overseas_plans o ON o.institution_id = t.institution_id AND o.trip_id = t.id WHERE t.institution_id = $institution"};
  add_visible_trips(query, actor);
  query.add(" AND t.id <> $? AND t.state NOT IN ('draft', 'cancelled', 'rejected') AND t.starts_on >= $?", trip.id,
            trip.starts_on - kYearsBack * kDaysOfYear);
  query.add(" AND (o.country = $?", plan.country);
  for (auto const& host : plan.hosts)
    query.add(
        " OR EXISTS (SELECT 1 FROM overseas_hosts h WHERE h.institution_id = o.institution_id AND h.trip_id = o.trip_id AND h.name = $?)",
        host.name);
  query.add(") ORDER BY t.starts_on DESC, t.id LIMIT $?", kMost);
  return tx.list(query, read_similar);
}

std::vector<LateReport> list_late_reports(Tx& tx, PersonId person) {
  return tx.list(
      "SELECT t.id, t.number, r.due_on, r.submitted_at, r.state, r.accepted_at FROM reports r "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN trip_travelers v ON v.institution_id = t.institution_id AND v.trip_id = t.id "
      "WHERE r.institution_id = $institution AND v.person_id = $1 AND t.kind = 'overseas' AND t.state <> 'cancelled' "
      "AND r.due_on < $2 ORDER BY r.due_on DESC",
      [&](Row& row) {
        auto report = LateReport{.trip = row.next<TripId>()};
        report.trip_number = row.next<std::string>();
        report.due_on = row.next<Date>();
        auto const submitted_at = row.next<std::optional<Instant>>();
        auto const state = row.next<std::string>();
        auto const was_accepted = row.next<std::optional<Instant>>().has_value();  // a correction is open
        if (submitted_at && (was_accepted || (state != "returned" && state != "draft"))) report.submitted_on = day_in_seoul(*submitted_at);
        return report;
      },
      person, tx.today());
}

int count_backpack_trips(Tx& tx, PersonId person) {
  auto const here = tx.value<std::int64_t>(
      "SELECT count(*) FROM trips t JOIN trip_travelers v ON v.institution_id = t.institution_id AND v.trip_id = t.id "
      "JOIN overseas_plans o ON o.institution_id = t.institution_id AND o.trip_id = t.id "
      "WHERE t.institution_id = $institution AND v.person_id = $1 AND o.track = 'backpack' "
      "AND t.state IN ('in_progress', 'came_back', 'reported', 'closed')",
      person);
  auto const noted = tx.value<std::int64_t>(
      "SELECT count(*) FROM overseas_past_trips WHERE institution_id = $institution AND person_id = $1 AND track = 'backpack'", person);
  return static_cast<int>(here + noted);
}

std::vector<PastTrip> list_past_trips(Tx& tx, int limit) {
  return tx.list(
      "SELECT q.id, q.person_id, p.name, q.track, q.country, q.returned_on, q.note FROM overseas_past_trips q "
      "JOIN people p ON p.institution_id = q.institution_id AND p.id = q.person_id "
      "WHERE q.institution_id = $institution ORDER BY q.returned_on DESC, q.id LIMIT $1",
      [](Row& row) {
        auto trip = PastTrip{.id = row.next<Uuid>()};
        trip.person = row.next<PersonId>();
        trip.name = row.next<std::string>();
        trip.track = row.next<Track>();
        trip.country = row.next<std::string>();
        trip.returned_on = row.next<Date>();
        trip.note = row.next<std::string>();
        return trip;
      },
      std::min(limit, 200));
}

void insert_past_trip(Tx& tx, PastTrip const& trip) {
  tx.change(
      "INSERT INTO overseas_past_trips (institution_id, id, person_id, track, country, returned_on, note) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      trip.id, trip.person, trip.track, trip.country, trip.returned_on, trip.note);
}

std::vector<Candidate> list_candidates(Tx& tx) {
  auto candidates =
      tx.list("SELECT country, city, reason FROM overseas_candidates WHERE institution_id = $institution ORDER BY position", [](Row& row) {
        auto candidate = Candidate{.country = row.next<std::string>()};
        candidate.city = row.next<std::string>();
        candidate.reason = row.next<std::string>();
        return candidate;
      });
  if (candidates.empty()) candidates.push_back({.country = "SG"});
  return candidates;
}

std::vector<std::string> list_candidate_countries(Tx& tx) {
  auto countries = std::vector<std::string>{};
  for (auto const& candidate : list_candidates(tx))
    if (std::ranges::find(countries, candidate.country) == countries.end()) countries.push_back(candidate.country);
  return countries;
}

void replace_candidates(Tx& tx, std::vector<Candidate> const& candidates) {
  tx.change("DELETE FROM overseas_candidates WHERE institution_id = $institution");
  for (auto i = std::size_t{0}; i < candidates.size(); ++i)
    tx.change("INSERT INTO overseas_candidates (institution_id, position, country, city, reason) VALUES ($institution, $1, $2, $3, $4)", i,
              candidates[i].country, candidates[i].city, candidates[i].reason);
}

std::vector<OverseasRow> list_overseas_trips(Tx& tx, Actor const& actor, OverseasFilter const& filter, std::optional<TripId> after,
                                             int limit) {
  auto query = Query{
      "SELECT t.id, t.number, t.purpose, t.destination, t.starts_on, t.ends_on, t.state, g.name, COALESCE(o.country, ''), o.track, "
      "CASE WHEN COALESCE(o.urgent_reason, '') <> '' THEN 1 ELSE 0 END, "
      "(SELECT count(*) FROM trip_travelers v WHERE v.institution_id = t.institution_id AND v.trip_id = t.id) FROM trips t "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "LEFT JOIN overseas_plans o ON o.institution_id = t.institution_id AND o.trip_id = t.id "
      "WHERE t.institution_id = $institution AND t.kind = 'overseas'"};
  add_visible_trips(query, actor);
  if (filter.state) query.add(" AND t.state = $?", *filter.state);
  if (filter.is_waiting)
    query.add(" AND t.state IN ('dept_approved', 'preconsult', 'review_requested', 'held', 'conditional', 'reviewed_ok')");
  if (filter.is_up_for_review)
    query.add(
        " AND (t.state = 'review_requested' OR (t.state IN ('came_back', 'reported') AND EXISTS (SELECT 1 FROM overseas_changes c "
        "WHERE c.institution_id = t.institution_id AND c.trip_id = t.id AND c.state = 'applied' AND c.needs_review = 1 "
        "AND c.from_state = 'in_progress' AND c.reviewed_at IS NULL)))");
  if (after) query.add(" AND t.id < $?", *after);
  query.add(" ORDER BY t.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_row);
}

}  // namespace baeumgil
