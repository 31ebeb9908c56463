#include "features/trips/submit_trip.h"

#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/overseas/overseas_gate.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/trips/already_seen.h"
#include "features/trips/find_approver.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_plan.h"
#include "features/trips/trip_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// An approver somebody asked for must be the ladder's own, and never a traveller.
Result<Done> check_wish(Actor const& actor, Trip const& trip, RuleBook const& rules, PersonId wished, PersonId approver) {
  if (wished.is_nil() || wished == approver) return Done{};
  auto const excluded = traveler_exclusion(rules, trip.starts_on, actor.language);
  auto const key = trip.has_traveler(wished) ? "trip.submit.approver_travels" : "trip.submit.approver_not_by_rule";
  if (excluded) return refused("approver", key, *excluded);
  return invalid("approver", key);
}

void tell_head(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const head = find_department_head(tx, trip.leader_department);
  auto const first = head && !trip.has_traveler(head->id) ? head->id : trip.approver;
  notify(tx, {.to = first, .key = "notice.trip.submitted", .arguments = {trip.number, trip.purpose}, .path = "/trips/" + to_text(trip.id)},
         actor.person);
}

}  // namespace

Result<TripId> submit_trip(Database& db, Actor const& actor, TripId id, PersonId wished_approver) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (!may_submit_trip(actor, trip)) return forbidden("trip.submit.not_leader");
    auto const program = TRY(find_program(tx, actor, trip.program));
    if (auto problem = trips_problem(program)) return *std::move(problem);
    auto const rules = rules_of(tx, program);
    auto const has_earlier = must_answer(list_seen_trips(tx, actor, trip));
    if (auto problem = plan_problem(trip, {.rules = rules,
                                           .today = tx.today(),
                                           .language = actor.language,
                                           .has_earlier_visits = has_earlier,
                                           .elsewhere = list_elsewhere(tx, trip)}))
      return std::move(*problem);
    if (auto problem = overseas_submission_problem(tx, actor, trip)) return std::move(*problem);
    auto const before = to_json(trip);
    trip.approver = TRY(find_approver(tx, actor, trip, rules));
    TRY(check_wish(actor, trip, rules, wished_approver, trip.approver));
    trip.state = TripState::submitted;
    trip.state_reason.clear();
    trip.submitted_by = actor.person;
    trip.submitted_at = tx.now();
    TRY(update_trip(tx, trip));
    record_event(tx, actor,
                 {.verb = "trip.submitted", .subject = {"trip", id.value, trip.purpose}, .before = before, .after = to_json(trip)});
    note_urgency(tx, actor, trip);
    tell_head(tx, actor, trip);
    return id;
  });
}

}  // namespace baeumgil
