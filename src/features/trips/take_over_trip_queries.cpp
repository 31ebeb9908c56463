#include "features/audit/record_event.h"
#include "features/trips/take_over_trip.h"

namespace baeumgil {

void take_over_trip(Tx& tx, Actor const& actor, TripId id, PersonId successor) {
  auto const numbers = tx.list(
      "UPDATE trips SET keeper_id = $2, version = version + 1 WHERE institution_id = $institution AND id = $1 RETURNING number",
      [](Row& row) { return row.next<std::string>(); }, id, successor);
  for (auto const& number : numbers) record_event(tx, actor, {.verb = "trip.handed_over", .subject = {"trip", id.value, number}});
}

}  // namespace baeumgil
