#include "features/trips/tell_cancellation_fee.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<TripId> tell_cancellation_fee(Database& db, Actor const& actor, TripId id, CancellationCost const& cost) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (!may_tell_cancellation_fee(actor, trip)) return forbidden("trip.cancel_fee.not_allowed");
    if (cost.fee == Won{}) return invalid("cancel_fee", "field.required");
    if (auto problem = cancellation_problem(cost)) return *std::move(problem);
    auto const before = to_json(trip);
    trip.cancellation_fee = cost.fee;
    trip.cancellation_basis = trimmed(cost.basis);
    trip.cancellation_fee_on = tx.today();
    TRY(update_trip(tx, trip));
    record_event(tx, actor,
                 {.verb = "trip.fee_told",
                  .subject = {"trip", id.value, trip.purpose},
                  .reason = trip.cancellation_basis,
                  .before = before,
                  .after = to_json(trip)});
    return id;
  });
}

}  // namespace baeumgil
