#include "features/trips/edit_trip.h"

#include "features/audit/record_event.h"
#include "features/teams/find_team.h"
#include "features/trips/check_plan.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<TripId> rewrite_plan(Tx& tx, Actor const& actor, Trip trip, TripInput const& input) {
  if (auto problem = draft_problem(input)) return std::move(*problem);
  auto const team = TRY(find_team(tx, actor, trip.team));
  auto const checked = TRY(check_plan(tx, actor, team, input, trip.questions));
  auto const before = to_json(trip);
  if (input.version != 0) trip.version = input.version;  // what the person had before them
  apply(checked, trip);
  TRY(update_trip(tx, trip));
  replace_travelers(tx, trip);
  replace_questions(tx, trip);
  replace_stops(tx, trip);
  record_event(tx, actor,
               {.verb = "trip.edited", .subject = {"trip", trip.id.value, trip.purpose}, .before = before, .after = to_json(trip)});
  return trip.id;
}

Result<TripId> edit_trip(Database& db, Actor const& actor, TripId id, TripInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (!may_edit_trip(actor, trip)) return forbidden("trip.edit.not_allowed");
    return rewrite_plan(tx, actor, std::move(trip), input);
  });
}

}  // namespace baeumgil
