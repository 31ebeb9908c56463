#include "features/trips/trip_shown_view.h"

#include "features/chain/chain_line.h"
#include "features/expenses/find_expense.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/trips/settle_trip.h"

namespace baeumgil {
namespace {

std::string name_of(Tx& tx, PersonId id) {
  auto const person = find_person(tx, id);
  return person ? person->name + " (" + person->department_name + ")" : std::string{};
}

}  // namespace

Result<TripShown> read_trip_shown(Tx& tx, Actor const& actor, TripId id, Locale const& locale) {
  auto shown = TripShown{.trip = TRY(find_trip(tx, actor, id))};
  auto const& trip = shown.trip;
  if (auto const issue = find_issue(tx, actor, trip.issue)) shown.issue_title = issue->number + " " + issue->title;
  if (auto const program = find_program(tx, actor, trip.program)) shown.program_title = program->title;
  if (!trip.approver.is_nil()) {
    shown.approver = name_of(tx, trip.approver);
    auto const rules = load_rule_book(tx);
    shown.ladder =
        trip.kind == TripKind::overseas ? permit_ladder(rules, trip.starts_on) : ladder_for(rules, highest_post(tx, id), trip.starts_on);
  }
  for (auto const& traveler : trip.travelers)
    if (!traveler.deputy.is_nil()) shown.names.emplace(traveler.deputy, name_of(tx, traveler.deputy));
  shown.visits = list_visits_of(tx, id);
  shown.earlier = list_earlier_visits(tx, trip);
  shown.chain = chain_line(tx, actor, Stage::trip, id.value, locale);
  shown.settlement = find_settlement(tx, id);
  shown.estimate = find_estimate(tx, actor, trip);
  if (auto const own = find_own_expense(tx, id, actor.person)) shown.own_expense = own->id;
  shown.events = list_events_of(tx, "trip", id.value);
  return shown;
}

}  // namespace baeumgil
