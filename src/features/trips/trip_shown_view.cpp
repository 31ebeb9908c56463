#include "features/trips/trip_shown_view.h"

#include <algorithm>

#include "features/chain/chain_line.h"
#include "features/conduct/find_duties.h"
#include "features/expenses/find_expense.h"
#include "features/expenses/money_rows.h"
#include "features/issues/find_issue.h"
#include "features/overseas/find_overseas_plan.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/trips/hold_trip.h"
#include "features/trips/settle_trip.h"

namespace baeumgil {
namespace {

std::string name_of(Tx& tx, PersonId id) {
  auto const person = find_person(tx, id);
  return person ? person->name + " (" + person->department_name + ")" : std::string{};
}

}  // namespace

std::string fare_text(Locale const& locale, Language language, TripShown const& shown) {
  auto const by = locale.words(language, "trip.transport." + std::string{to_word(shown.trip.transport)});
  auto const beyond = shown.trip.estimate - shown.estimate.all;
  auto const is_own_car = shown.trip.kind == TripKind::domestic && shown.trip.transport == Transport::own_car;
  if (is_own_car) return locale.words(language, "trip.fare.own_car", {by, won_text(language, std::max(beyond, Won{}))});
  if (beyond.amount <= 0) return locale.words(language, "trip.fare.by_receipt", {by});
  return locale.words(language, "trip.fare.planned", {by, won_text(language, beyond)});
}

Result<TripShown> read_trip_shown(Tx& tx, Actor const& actor, TripId id, Locale const& locale) {
  auto shown = TripShown{.trip = TRY(find_trip(tx, actor, id))};
  auto const& trip = shown.trip;
  if (auto const issue = find_issue(tx, actor, trip.issue)) shown.issue_title = issue->number + " " + issue->title;
  if (auto const program = find_program(tx, actor, trip.program)) {
    shown.program_title = program->title;
    shown.held = suspension_problem(trip, *program);
  }
  if (!trip.approver.is_nil()) {
    shown.approver = name_of(tx, trip.approver);
    auto const rules = load_rule_book(tx);
    shown.ladder =
        trip.kind == TripKind::overseas ? permit_ladder(rules, trip.starts_on) : ladder_for(rules, highest_post(tx, id), trip.starts_on);
  }
  if (!trip.decided_by.is_nil() && trip.decided_by != trip.approver) shown.decided_by = name_of(tx, trip.decided_by);
  for (auto const stand_in : trip.stand_ins) shown.stand_ins.push_back(name_of(tx, stand_in));
  for (auto const& traveler : trip.travelers)
    if (!traveler.deputy.is_nil()) shown.names.emplace(traveler.deputy, name_of(tx, traveler.deputy));
  shown.visits = list_visits_of(tx, id);
  shown.earlier = list_seen_trips(tx, actor, trip);
  shown.chain = chain_line(tx, actor, Stage::trip, id.value, locale);
  shown.settlement = find_settlement(tx, id);
  shown.change = find_change_flag(tx, id);
  shown.joint = list_joint_trips(tx, id);
  if (trip.state < TripState::in_progress) {
    shown.same_way = list_same_way(tx, actor, trip);
    shown.elsewhere = list_elsewhere(tx, trip);
    shown.duties = list_duties_during(tx, trip);
  }
  if (may_approve_trip(actor, trip)) {
    shown.over_budget = find_over_budget(tx, actor, trip);
    shown.late_order = find_late_order(tx, actor, trip);
  }
  shown.estimate = find_estimate(tx, actor, trip);
  if (trip.kind == TripKind::overseas) shown.costs = find_overseas_plan(tx, trip).costs;
  if (auto const own = find_own_expense(tx, id, actor.person)) shown.own_expense = own->id;
  shown.events = list_events_of(tx, "trip", id.value);
  return shown;
}

}  // namespace baeumgil
