#include "features/trip_changes/change_store.h"

#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

constexpr Sql kRows{
    "SELECT c.id, c.trip_id, c.kind, c.words, c.happened_on, c.new_starts_on, c.new_ends_on, c.reported_by_id, p.name, c.reported_at, "
    "c.state, c.answer, "
    "c.answered_by_id, COALESCE(a.name, ''), c.answered_at, c.version, c.leaving_id, COALESCE(l.name, '') FROM trip_changes c "
    "JOIN people p ON p.institution_id = c.institution_id AND p.id = c.reported_by_id "
    "LEFT JOIN people l ON l.institution_id = c.institution_id AND l.id = c.leaving_id "
    "LEFT JOIN people a ON a.institution_id = c.institution_id AND a.id = c.answered_by_id WHERE c.institution_id = $institution"};

TripChange read(Row& row) {
  auto change = TripChange{.id = row.next<TripChangeId>()};
  change.trip = row.next<TripId>();
  change.kind = row.next<TripChangeKind>();
  change.words = row.next<std::string>();
  change.happened_on = row.next<Date>();
  change.new_starts_on = row.next<std::optional<Date>>();
  change.new_ends_on = row.next<std::optional<Date>>();
  change.reported_by = row.next<PersonId>();
  change.reporter = row.next<std::string>();
  change.reported_at = row.next<Instant>();
  change.state = row.next<TripChangeState>();
  change.answer = row.next<std::string>();
  change.answered_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  change.answerer = row.next<std::string>();
  change.answered_at = row.next<std::optional<Instant>>();
  change.version = row.next<int>();
  change.leaving = row.next<std::optional<PersonId>>().value_or(PersonId{});
  change.leaver = row.next<std::string>();
  return change;
}

}  // namespace

void insert_change(Tx& tx, TripChange const& change) {
  tx.change(
      "INSERT INTO trip_changes (institution_id, id, trip_id, kind, words, happened_on, new_starts_on, new_ends_on, reported_by_id, "
      "reported_at, state, leaving_id) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      change.id, change.trip, change.kind, change.words, change.happened_on, change.new_starts_on, change.new_ends_on, change.reported_by,
      change.reported_at, change.state, change.leaving.is_nil() ? std::nullopt : std::optional{change.leaving});
}

Result<Done> update_change(Tx& tx, TripChange const& change) {
  auto const changed = tx.change(
      "UPDATE trip_changes SET state = $3, answer = $4, answered_by_id = $5, answered_at = $6, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      change.id, change.version, change.state, change.answer, change.answered_by, change.answered_at);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

Result<TripChange> find_change(Tx& tx, Actor const& actor, TripChangeId id) {
  auto found = tx.find(Query{kRows}.add(" AND c.id = $?", id), read);
  if (!found || !find_trip(tx, actor, found->trip)) return not_found();
  return std::move(*found);
}

std::vector<TripChange> list_changes(Tx& tx, TripId trip) {
  return tx.list(Query{kRows}.add(" AND c.trip_id = $? ORDER BY c.id DESC LIMIT 100", trip), read);
}

}  // namespace baeumgil
