#include "features/trip_changes/judge_period.h"

#include <algorithm>

#include "features/programs/find_program.h"
#include "features/rules/evaluate.h"
#include "features/trips/elsewhere.h"
#include "features/trips/find_approver.h"

namespace baeumgil {
namespace {

// How often the traveller with the most other trips on these days is away already.
int most_other_trips(Tx& tx, Trip const& trip) {
  auto const elsewhere = list_elsewhere(tx, trip);
  auto most = std::ptrdiff_t{0};
  for (auto const& traveler : trip.travelers)
    most = std::max(most, std::ranges::count(elsewhere, traveler.person, &TravelerElsewhere::person));
  return static_cast<int>(most);
}

}  // namespace

Trip with_days_of(Trip trip, TripChange const& change) {
  auto const moved = change.new_starts_on.value_or(trip.starts_on) - trip.starts_on;
  for (auto& stop : trip.stops) stop.on = stop.on + moved;
  trip.starts_on = trip.starts_on + moved;
  trip.ends_on = change.new_ends_on.value_or(trip.ends_on);
  return trip;
}

std::optional<Problem> period_problem(Tx& tx, Actor const& actor, Trip const& before, Trip const& after) {
  if (after.kind == TripKind::overseas) return invalid("new_ends_on", "trip_change.period_by_plan");
  auto const moves = after.starts_on != before.starts_on;
  if (moves && !may_move_first_day(before)) return invalid("new_starts_on", "trip_change.has_begun");
  if (moves && after.starts_on < tx.today()) return invalid("new_starts_on", "trip_change.past");
  if (after.ends_on < after.starts_on) return invalid("new_ends_on", "trip.ends_before_start");
  auto const program = find_program(tx, actor, after.program);
  if (!program) return program.error();
  auto const rules = rules_of(tx, *program);
  auto const about = Situation{.about = {AppliesTo::trip, AppliesTo::domestic}, .language = actor.language};
  auto length = about;
  length.set("trip.nights", after.nights()).set("trip.days", after.days()).set("trip.ends_on", after.ends_on);
  length.set("traveler.other_trips", most_other_trips(tx, after));
  if (auto problem = first_refusal(evaluate(rules, length, after.starts_on), "new_ends_on")) return problem;
  if (!moves) return std::nullopt;
  auto first = about;
  first.set("trip.starts_on", after.starts_on);
  return first_refusal(evaluate(rules, first, after.starts_on), "new_starts_on");
}

}  // namespace baeumgil
