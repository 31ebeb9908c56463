#include "features/trips/approve_trip.h"

#include "base/day_text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/overseas/overseas_gate.h"
#include "features/people/find_person.h"
#include "features/plan_comments/comment_window.h"
#include "features/rules/load_rules.h"
#include "features/rules/use_exception.h"
#include "features/stand_ins/find_stand_in.h"
#include "features/teams/find_team.h"
#include "features/trips/check_budget.h"
#include "features/trips/count_duties.h"
#include "features/trips/hold_trip.h"
#include "features/trips/late_order.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_plan.h"
#include "features/trips/trip_store.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

// 출장명령 번호: the order's own number in the document system comes later; until then ours.
std::string order_number(Tx& tx) {
  auto const year = tx.today().year();
  auto digits = std::to_string(next_number(tx, "trip_order", year));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(year) + "-출장명령-" + digits;
}

void permit(Tx& tx, Actor const& actor, Trip& trip) {
  trip.state = TripState::permitted;
  trip.permitted_at = tx.now();
  trip.decided_by = actor.person;
  trip.record_no = order_number(tx);
  move_team(tx, actor, trip.team, TeamState::active);
  cancel_jobs(tx, "trip.clock", to_text(trip.id) + ".start");  // of an earlier permit with other days
  cancel_jobs(tx, "trip.clock", to_text(trip.id) + ".end");
  // The clock starts the trip on its first day and ends it after its last.
  queue_job(tx, "trip.clock", to_text(trip.id), start_of_day_in_seoul(trip.starts_on), to_text(trip.id) + ".start");
  queue_job(tx, "trip.clock", to_text(trip.id), start_of_day_in_seoul(trip.ends_on + 1), to_text(trip.id) + ".end");
}

// 대결: the rule that allows it is counted where the auditor looks, and whose place it was hears of it at once (사후 보고).
Result<Done> decide_for_approver(Tx& tx, Actor const& actor, Trip& trip) {
  if (load_rule_book(tx).in_force("approval.acting", tx.today()) == nullptr) return forbidden("trip.approve.not_approver");
  auto const stand_in = find_stand_in_between(tx, trip.approver, actor.person);
  auto const approver = find_person(tx, trip.approver);
  use_exception(tx, actor,
                {.rule = "approval.acting",
                 .subject = {"trip", trip.id.value, trip.purpose},
                 .department = trip.leader_department,
                 .path = "/trips/" + to_text(trip.id),
                 .reason = (approver ? approver->name + ": " : "") + (stand_in ? stand_in->reason : trip.number)});
  notify(tx,
         {.to = trip.approver,
          .key = "notice.trip.decided_for_you",
          .arguments = {trip.number, trip.purpose, actor.name},
          .path = "/trips/" + to_text(trip.id)},
         actor.person);
  return Done{};
}

// Above what the programme has left: refused, or permitted all the same and counted where the auditor looks.
Result<Done> hold_against_budget(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const over = find_over_budget(tx, actor, trip);
  if (!over) return Done{};
  if (over->refuses)
    return refused("approver", "trip.approve.over_budget", over->rule, {with_commas(over->estimate), with_commas(over->left)});
  use_exception(tx, actor,
                {.rule = "trip.budget.left",
                 .subject = {"trip", trip.id.value, trip.purpose},
                 .department = trip.leader_department,
                 .path = "/trips/" + to_text(trip.id),
                 .reason = trip.number + ": " + with_commas(over->estimate) + " > " + with_commas(over->left)});
  return Done{};
}

// After the trip has begun: refused, or permitted all the same and counted where the auditor looks.
Result<Done> hold_against_first_day(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const late = find_late_order(tx, actor, trip);
  if (!late) return Done{};
  if (late->refuses)
    return refused("approver", "trip.late_order.refuses", late->rule, {day_text_with_weekday(actor.language, trip.starts_on)});
  use_exception(tx, actor,
                {.rule = "trip.permit.late",
                 .subject = {"trip", trip.id.value, trip.purpose},
                 .department = trip.leader_department,
                 .path = "/trips/" + to_text(trip.id),
                 .reason = trip.number + ": " + to_text(trip.starts_on)});
  return Done{};
}

// The travellers are told, whoever decided; the approver of the ladder when it is his turn.
void tell(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const path = "/trips/" + to_text(trip.id);
  if (trip.state == TripState::dept_approved && trip.kind == TripKind::overseas) {
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx, {.to = officer.id, .key = "notice.trip.waits_for_consultation", .arguments = {trip.number, trip.purpose}, .path = path},
             actor.person);
    return;
  }
  if (trip.state == TripState::dept_approved)
    return notify(tx, {.to = trip.approver, .key = "notice.trip.waits_for_permit", .arguments = {trip.number, trip.purpose}, .path = path},
                  actor.person);
  for (auto const& traveler : trip.travelers)
    notify(tx, {.to = traveler.person, .key = "notice.trip.permitted", .arguments = {trip.number, trip.purpose}, .path = path},
           actor.person);
}

}  // namespace

Result<TripId> approve_trip(Database& db, Actor const& actor, TripId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (trip.has_traveler(actor.person)) {
      auto const excluded = traveler_exclusion(load_rule_book(tx), trip.starts_on, actor.language);
      if (excluded) return refused("approver", "trip.approve.own_trip", *excluded);
      return forbidden("trip.approve.own_trip");
    }
    if (trip.state == TripState::permitted || trip.state == TripState::ready) return conflict("trip.approve.already");
    if (!may_approve_trip(actor, trip)) return forbidden("trip.approve.not_approver");
    auto const before = to_json(trip);
    auto const is_acting = stands_in_for_approver(actor, trip);
    auto const is_reviewed = trip.kind == TripKind::domestic || trip.state == TripState::reviewed_ok;
    auto const is_final = (trip.approver == actor.person || is_acting) && is_reviewed;
    if (is_final)
      if (auto problem = suspension_problem(tx, actor, trip)) return *std::move(problem);
    if (is_final)
      if (auto problem = overseas_permit_problem(tx, actor, trip)) return std::move(*problem);
    if (is_final && trip.kind == TripKind::domestic)
      if (auto problem = comment_problem(tx, actor, trip, "approver")) return *std::move(problem);
    if (is_final) TRY(hold_against_budget(tx, actor, trip));
    if (is_final) TRY(hold_against_first_day(tx, actor, trip));
    if (is_final) count_duties(tx, actor, trip);
    if (is_final && is_acting) TRY(decide_for_approver(tx, actor, trip));
    if (is_final)
      permit(tx, actor, trip);
    else
      trip.state = TripState::dept_approved;
    TRY(update_trip(tx, trip));
    record_event(tx, actor,
                 {.verb = is_final && is_acting ? "trip.permitted_in_place"
                          : is_final            ? "trip.permitted"
                                                : "trip.approved",
                  .subject = {"trip", id.value, trip.purpose},
                  .before = before,
                  .after = to_json(trip)});
    tell(tx, actor, trip);
    return id;
  });
}

}  // namespace baeumgil
