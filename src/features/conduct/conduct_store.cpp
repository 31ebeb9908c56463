#include "features/conduct/conduct_store.h"

#include <algorithm>

#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

constexpr Sql kConduct{
    "SELECT c.id, c.trip_id, t.number, c.person_id, p.name, c.kind, c.happened_on, c.words, c.giver, c.worth, c.is_returned, "
    "c.recorded_by_id, r.name, c.recorded_at, c.withdrawn_at, c.withdrawn_reason FROM conduct_entries c "
    "JOIN trips t ON t.institution_id = c.institution_id AND t.id = c.trip_id "
    "JOIN people p ON p.institution_id = c.institution_id AND p.id = c.person_id "
    "JOIN people r ON r.institution_id = c.institution_id AND r.id = c.recorded_by_id WHERE c.institution_id = $institution"};

ConductEntry read_conduct(Row& row) {
  auto entry = ConductEntry{.id = row.next<ConductId>()};
  entry.trip = row.next<TripId>();
  entry.trip_number = row.next<std::string>();
  entry.person = row.next<PersonId>();
  entry.person_name = row.next<std::string>();
  entry.kind = row.next<ConductKind>();
  entry.happened_on = row.next<Date>();
  entry.words = row.next<std::string>();
  entry.giver = row.next<std::string>();
  entry.worth = Won{row.next<std::int64_t>()};
  entry.is_returned = row.next<bool>();
  entry.recorded_by = row.next<PersonId>();
  entry.recorder = row.next<std::string>();
  entry.recorded_at = row.next<Instant>();
  entry.withdrawn_at = row.next<std::optional<Instant>>();
  entry.withdrawn_reason = row.next<std::string>();
  return entry;
}

}  // namespace

void insert_conduct(Tx& tx, ConductEntry const& entry) {
  tx.change(
      "INSERT INTO conduct_entries (institution_id, id, trip_id, person_id, kind, happened_on, words, giver, worth, is_returned, "
      "recorded_by_id, recorded_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      entry.id, entry.trip, entry.person, entry.kind, entry.happened_on, entry.words, entry.giver, entry.worth.amount, entry.is_returned,
      entry.recorded_by, entry.recorded_at);
}

Result<Done> withdraw_entry(Tx& tx, ConductId id, std::string const& reason) {
  auto const changed = tx.change(
      "UPDATE conduct_entries SET withdrawn_at = $2, withdrawn_reason = $3 "
      "WHERE institution_id = $institution AND id = $1 AND withdrawn_at IS NULL",
      id, tx.now(), reason);
  if (changed == 0) return conflict("conduct.withdrawn_already");
  return Done{};
}

Result<ConductOfTrip> find_conduct(Tx& tx, Actor const& actor, ConductId id) {
  auto found = tx.find(Query{kConduct}.add(" AND c.id = $?", id), read_conduct);
  if (!found) return not_found();
  auto trip = TRY(find_trip(tx, actor, found->trip));
  if (!may_see_conduct_of(actor, trip, found->person, found->kind)) return not_found();
  return ConductOfTrip{*std::move(found), std::move(trip)};
}

std::vector<ConductEntry> list_conduct(Tx& tx, Actor const& actor, Trip const& trip) {
  auto entries = tx.list(Query{kConduct}.add(" AND c.trip_id = $? ORDER BY c.id DESC LIMIT 500", trip.id), read_conduct);
  std::erase_if(entries, [&](ConductEntry const& one) { return !may_see_conduct_of(actor, trip, one.person, one.kind); });
  return entries;
}

std::vector<ConductEntry> list_conduct_of(Tx& tx, PersonId person, int year) {
  return tx.list(Query{kConduct}.add(" AND c.person_id = $? AND c.happened_on >= $? AND c.happened_on <= $? ORDER BY c.id", person,
                                     Date::of(year, 1, 1), Date::of(year, 12, 31)),
                 read_conduct);
}

}  // namespace baeumgil
