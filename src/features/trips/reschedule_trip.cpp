#include "features/audit/record_event.h"
#include "features/trips/count_duties.h"
#include "features/trips/find_trip.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {

Result<Done> reschedule_trip(Tx& tx, Actor const& actor, Trip const& changed) {
  auto const before = TRY(find_trip(tx, actor, changed.id));
  TRY(update_trip(tx, changed));
  replace_travelers(tx, changed);
  replace_stops(tx, changed);
  auto const is_permitted = changed.state == TripState::permitted || changed.state == TripState::ready;
  if (is_permitted && (before.starts_on != changed.starts_on || before.ends_on != changed.ends_on)) {
    auto const id = to_text(changed.id);
    for (auto const* end : {".start", ".end"}) cancel_jobs(tx, "trip.clock", id + end);
    queue_job(tx, "trip.clock", id, start_of_day_in_seoul(changed.starts_on), id + ".start");
    queue_job(tx, "trip.clock", id, start_of_day_in_seoul(changed.ends_on + 1), id + ".end");
  }
  if (is_permitted || changed.state == TripState::in_progress) {  // any other is counted when it is permitted
    auto const after = TRY(find_trip(tx, actor, changed.id));
    count_new_duties(tx, actor, before, after);
  }
  record_event(tx, actor,
               {.verb = "trip.changed",
                .subject = {"trip", changed.id.value, changed.purpose},
                .before = to_json(before),
                .after = to_json(changed)});
  return Done{};
}

}  // namespace baeumgil
