#include "features/trips/travel.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/overseas/overseas_gate.h"
#include "features/reports/find_report.h"
#include "features/rules/use_exception.h"
#include "features/trips/hold_trip.h"
#include "features/trips/settle_trip.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "features/trips/visit_store.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

// One step of the trip, stored and recorded.
Result<TripId> step(Tx& tx, Actor const& actor, Trip trip, TripState to, std::string_view verb, std::string const& reason = {}) {
  auto const before = to_json(trip);
  trip.state = to;
  trip.state_reason = reason;
  TRY(update_trip(tx, trip));
  record_event(
      tx, actor,
      {.verb = verb, .subject = {"trip", trip.id.value, trip.purpose}, .reason = reason, .before = before, .after = to_json(trip)});
  return trip.id;
}

bool is_confirmed(Visit const& visit) { return visit.state >= VisitState::confirmed && visit.state <= VisitState::closed; }

bool is_open(Visit const& visit) { return !is_confirmed(visit) && !is_off(visit.state); }

// No letter waits, and every host of the itinerary has one that is confirmed. What hosts abroad agreed to stands in the plan of an
// overseas trip.
bool are_confirmed(Trip const& trip, std::vector<Visit> const& visits) {
  if (std::ranges::any_of(visits, is_open)) return false;
  if (trip.kind == TripKind::overseas) return true;
  return std::ranges::all_of(trip.stops, [&](Stop const& stop) {
    return stop.host.is_nil() ||
           std::ranges::any_of(visits, [&](Visit const& visit) { return visit.host == stop.host && is_confirmed(visit); });
  });
}

void count_unconfirmed(Tx& tx, Actor const& actor, Trip const& trip, std::string const& reason) {
  use_exception(tx, actor,
                {.rule = "trip.ready.unconfirmed",
                 .subject = {"trip", trip.id.value, trip.purpose},
                 .department = trip.leader_department,
                 .path = "/trips/" + to_text(trip.id),
                 .reason = reason});
}

Result<TripId> end_trip(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const id = TRY(step(tx, actor, trip, TripState::came_back, "trip.came_back"));
  open_report(tx, actor, id);
  return id;
}

// Hosts asked and agreed, or a first day that passed without one that has: on that day itself a traveller may still ask.
bool sets_off_by_clock(Trip const& trip, std::vector<Visit> const& visits, Date today) {
  if (std::ranges::any_of(visits, is_open)) return false;
  return !visits.empty() && are_confirmed(trip, visits) ? trip.starts_on <= today : trip.starts_on < today;
}

Result<Done> make_ready_by_clock(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const visits = list_visits_of(tx, trip.id);
  if (!sets_off_by_clock(trip, visits, tx.today()) || overseas_departure_problem(tx, actor, trip)) return Done{};
  if (!are_confirmed(trip, visits)) count_unconfirmed(tx, actor, trip, trip.number);
  TRY(step(tx, actor, trip, TripState::ready, "trip.made_ready"));
  return Done{};
}

// Held: each morning until its last day. Then it is given new days, or given up, by its people, who are told; the clock does not
// say of it that it came back, whenever the programme goes on.
Result<Done> look_again_tomorrow(Tx& tx, Trip const& trip) {
  if (trip.state != TripState::permitted && trip.state != TripState::ready) return Done{};
  auto const id = to_text(trip.id);
  if (tx.today() < trip.ends_on) {
    queue_job(tx, "trip.clock", id, start_of_day_in_seoul(tx.today() + 1), id + ".start");
    return Done{};
  }
  cancel_jobs(tx, "trip.clock", id + ".end");
  notify(tx, {.to = trip.leader, .key = "notice.trip.held_through", .arguments = {trip.number, trip.purpose}, .path = "/trips/" + id});
  return Done{};
}

// It ends by the clock, also when it was held on the morning of its last day and went all the same.
Result<TripId> set_off(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const id = to_text(trip.id);
  if (tx.today() <= trip.ends_on) queue_job(tx, "trip.clock", id, start_of_day_in_seoul(trip.ends_on + 1), id + ".end");
  return step(tx, actor, trip, TripState::in_progress, "trip.started");
}

}  // namespace

Result<TripId> make_trip_ready(Database& db, Actor const& actor, TripId id, std::string const& accepted_risk) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const trip = TRY(find_trip(tx, actor, id));
    if (!may_make_trip_ready(actor, trip)) return forbidden("trip.ready.not_leader");
    if (auto problem = suspension_problem(tx, actor, trip)) return *std::move(problem);
    auto const risk = std::string{trimmed(accepted_risk)};
    auto const hosts_agree = are_confirmed(trip, list_visits_of(tx, id));
    if (risk.empty() && !hosts_agree) return invalid("accepted_risk", "trip.ready.hosts_open");
    if (!hosts_agree) count_unconfirmed(tx, actor, trip, risk);
    if (auto problem = overseas_departure_problem(tx, actor, trip)) return std::move(*problem);
    return step(tx, actor, trip, TripState::ready, "trip.made_ready", risk);
  });
}

Result<TripId> start_trip(Database& db, Actor const& actor, TripId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const trip = TRY(find_trip(tx, actor, id));
    if (!may_start_trip(actor, trip)) return forbidden("trip.start.not_allowed");
    if (auto problem = suspension_problem(tx, actor, trip)) return *std::move(problem);
    if (tx.today() < trip.starts_on) return conflict("trip.start.too_early");
    return set_off(tx, actor, trip);
  });
}

Result<TripId> come_back(Database& db, Actor const& actor, TripId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const trip = TRY(find_trip(tx, actor, id));
    if (!may_come_back(actor, trip)) return forbidden("trip.come_back.not_allowed");
    return end_trip(tx, actor, trip);
  });
}

Result<TripId> close_trip(Database& db, Actor const& actor, TripId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const trip = TRY(find_trip(tx, actor, id));
    if (!may_close_trip(actor, trip)) return forbidden("trip.close.not_allowed");
    if (find_settlement(tx, id) != Settlement::settled) return conflict("trip.close.not_settled");
    if (auto problem = overseas_closing_problem(tx, trip)) return std::move(*problem);
    return step(tx, actor, trip, TripState::closed, "trip.closed");
  });
}

Result<Done> move_trip_by_clock(Database& db, Actor const& actor, TripId id) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (suspension_problem(tx, actor, trip)) return look_again_tomorrow(tx, trip);
    auto const is_over = trip.ends_on < tx.today();
    if (trip.state == TripState::permitted) {
      TRY(make_ready_by_clock(tx, actor, trip));
      trip = TRY(find_trip(tx, actor, id));
    }
    if (trip.state == TripState::ready && trip.starts_on <= tx.today()) {
      TRY(set_off(tx, actor, trip));
      trip = TRY(find_trip(tx, actor, id));
    }
    if (trip.state == TripState::in_progress && is_over) TRY(end_trip(tx, actor, trip));
    return Done{};
  });
}

void move_trip(Tx& tx, Actor const& actor, TripId id, TripMove const& move) {
  auto const trip = find_trip(tx, actor, id);
  if (!trip || !leads(kTripTransitions, trip->state, move.to)) return;
  auto const moved = step(tx, actor, *trip, move.to, move.verb, move.reason);
  static_cast<void>(moved);  // the row was read in this transaction: nobody can have saved first
}

}  // namespace baeumgil
