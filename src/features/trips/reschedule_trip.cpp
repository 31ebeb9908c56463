#include "features/audit/record_event.h"
#include "features/trips/ask_anew.h"
#include "features/trips/count_duties.h"
#include "features/trips/find_trip.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

void set_clock(Tx& tx, TripId trip, std::string_view which, Date day) {
  auto const id = to_text(trip);
  auto const key = id + std::string{which};
  cancel_jobs(tx, "trip.clock", key);
  queue_job(tx, "trip.clock", id, start_of_day_in_seoul(day), key);
}

}  // namespace

Result<Done> reschedule_trip(Tx& tx, Actor const& actor, Trip const& changed) {
  auto const before = TRY(find_trip(tx, actor, changed.id));
  TRY(update_trip(tx, changed));
  replace_travelers(tx, changed);
  replace_stops(tx, changed);
  auto const is_ahead = changed.state == TripState::permitted || changed.state == TripState::ready;
  auto const is_standing = is_ahead || changed.state == TripState::in_progress;  // any other has no clock yet
  // What was held through its days has no clock of its start any more: with a later last day it goes when its programme does.
  auto const was_held = before.ends_on != changed.ends_on && changed.starts_on <= tx.today();
  if (is_ahead && (was_held || before.starts_on != changed.starts_on)) set_clock(tx, changed.id, ".start", changed.starts_on);
  if (is_standing && before.ends_on != changed.ends_on) set_clock(tx, changed.id, ".end", changed.ends_on + 1);
  if (is_standing) {  // any other is counted when it is permitted
    auto const after = TRY(find_trip(tx, actor, changed.id));
    count_new_duties(tx, actor, before, after);
  }
  TRY(ask_hosts_anew(tx, actor, before, changed));
  record_event(tx, actor,
               {.verb = "trip.changed",
                .subject = {"trip", changed.id.value, changed.purpose},
                .before = to_json(before),
                .after = to_json(changed)});
  return Done{};
}

}  // namespace baeumgil
