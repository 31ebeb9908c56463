#include "features/joint_trips/joint_store.h"

#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

constexpr Sql kRows{
    "SELECT o.id, o.from_trip_id, o.to_trip_id, f.number, t.number, f.purpose, t.purpose, o.message, o.state, o.answer, o.offered_by_id, "
    "p.name, o.answered_by_id, o.answered_at, o.version FROM joint_offers o "
    "JOIN trips f ON f.institution_id = o.institution_id AND f.id = o.from_trip_id "
    "JOIN trips t ON t.institution_id = o.institution_id AND t.id = o.to_trip_id "
    "JOIN people p ON p.institution_id = o.institution_id AND p.id = o.offered_by_id WHERE o.institution_id = $institution"};

JointOffer read(Row& row) {
  auto offer = JointOffer{.id = row.next<JointOfferId>()};
  offer.from = row.next<TripId>();
  offer.to = row.next<TripId>();
  offer.from_number = row.next<std::string>();
  offer.to_number = row.next<std::string>();
  offer.from_purpose = row.next<std::string>();
  offer.to_purpose = row.next<std::string>();
  offer.message = row.next<std::string>();
  offer.state = row.next<JointState>();
  offer.answer = row.next<std::string>();
  offer.offered_by = row.next<PersonId>();
  offer.offerer = row.next<std::string>();
  offer.answered_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  offer.answered_at = row.next<std::optional<Instant>>();
  offer.version = row.next<int>();
  return offer;
}

}  // namespace

void insert_offer(Tx& tx, JointOffer const& offer) {
  tx.change(
      "INSERT INTO joint_offers (institution_id, id, from_trip_id, to_trip_id, message, state, offered_by_id, offered_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      offer.id, offer.from, offer.to, offer.message, offer.state, offer.offered_by, tx.now());
}

Result<Done> update_offer(Tx& tx, JointOffer const& offer) {
  auto const changed = tx.change(
      "UPDATE joint_offers SET state = $3, answer = $4, answered_by_id = $5, answered_at = $6, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      offer.id, offer.version, offer.state, offer.answer, offer.answered_by, offer.answered_at);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

// A draft that offers is known to whom it offers, by this offer alone.
Result<JointOffer> find_offer(Tx& tx, Actor const& actor, JointOfferId id) {
  auto found = tx.find(Query{kRows}.add(" AND o.id = $?", id), read);
  if (!found || !find_trip(tx, actor, found->to)) return not_found();
  return std::move(*found);
}

std::vector<JointOffer> list_offers(Tx& tx, TripId trip) {
  return tx.list(Query{kRows}.add(" AND (o.from_trip_id = $? OR o.to_trip_id = $?) ORDER BY o.id DESC LIMIT 50", trip, trip), read);
}

bool has_standing_offer(Tx& tx, TripId one, TripId other) {
  auto query = Query{kRows};
  query.add(" AND o.state IN ('offered', 'accepted') AND ((o.from_trip_id = $? AND o.to_trip_id = $?)", one, other);
  query.add(" OR (o.from_trip_id = $? AND o.to_trip_id = $?))", other, one);
  return tx.find(query, read).has_value();
}

}  // namespace baeumgil
