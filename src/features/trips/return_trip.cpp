#include "features/trips/return_trip.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<TripId> return_trip(Database& db, Actor const& actor, TripId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (!may_return_trip(actor, trip)) return forbidden("trip.approve.not_approver");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(trip);  // the returned draft stays readable in the log (공공기록물 시행령 제21조)
    trip.state = TripState::returned;
    trip.state_reason = trimmed(reason);
    TRY(update_trip(tx, trip));
    record_event(tx, actor,
                 {.verb = "trip.returned",
                  .subject = {"trip", id.value, trip.purpose},
                  .reason = trip.state_reason,
                  .before = before,
                  .after = to_json(trip)});
    notify(tx,
           {.to = trip.leader, .key = "notice.trip.returned", .arguments = {trip.number, trip.purpose}, .path = "/trips/" + to_text(id)},
           actor.person);
    return id;
  });
}

}  // namespace baeumgil
