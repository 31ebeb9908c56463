#include "features/trips/extend_trip.h"

#include "features/audit/record_event.h"
#include "features/trips/count_duties.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {

Result<Done> extend_trip(Tx& tx, Actor const& actor, Trip trip, Date ends_on) {
  auto const before = trip;
  trip.ends_on = ends_on;
  TRY(update_trip(tx, trip));
  auto const id = to_text(trip.id);
  cancel_jobs(tx, "trip.clock", id + ".end");
  queue_job(tx, "trip.clock", id, start_of_day_in_seoul(ends_on + 1), id + ".end");
  count_new_duties(tx, actor, before, trip);
  record_event(
      tx, actor,
      {.verb = "trip.period_changed", .subject = {"trip", trip.id.value, trip.purpose}, .before = to_json(before), .after = to_json(trip)});
  return Done{};
}

}  // namespace baeumgil
