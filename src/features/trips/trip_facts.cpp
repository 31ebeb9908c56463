#include "features/trips/trip_facts.h"

#include <set>

namespace baeumgil {

TripFacts facts_of(Trip const& trip) {
  auto facts = TripFacts{.kind = trip.kind, .starts_on = trip.starts_on, .ends_on = trip.ends_on};
  facts.issues = trip.issue.is_nil() ? 0 : 1;
  facts.questions = static_cast<int>(trip.questions.size());
  facts.travelers = static_cast<int>(trip.travelers.size());
  if (trip.submitted_at) facts.submitted_on = day_in_seoul(*trip.submitted_at);
  return facts;
}

Situation situation_of(TripFacts const& trip, Language language) {
  auto const is_overseas = trip.kind == TripKind::overseas;
  auto situation = Situation{.about = {AppliesTo::trip, is_overseas ? AppliesTo::overseas : AppliesTo::domestic}, .language = language};
  situation.set("trip.issue_count", trip.issues)
      .set("trip.days", trip.ends_on - trip.starts_on + 1)
      .set("trip.starts_on", trip.starts_on)
      .set("trip.ends_on", trip.ends_on)
      .set("trip.returned_on", trip.ends_on)
      .set("trip.questions", trip.questions)
      .set("trip.travelers", trip.travelers);
  // A programme's nights are those of its domestic trips.
  if (!is_overseas) situation.set("trip.nights", trip.ends_on - trip.starts_on);
  if (is_overseas) situation.set("trip.departs_on", trip.starts_on);
  if (is_overseas && trip.submitted_on) situation.set("trip.submitted_on", *trip.submitted_on);
  return situation;
}

Rule const* tasks_rule(RuleBook const& rules, Trip const& trip) {
  auto const* rule = rules.in_force("trip.tasks.from", trip.starts_on);
  auto const asks = rule != nullptr && rule->value && static_cast<double>(trip.travelers.size()) >= *rule->value;
  return asks ? rule : nullptr;
}

int travelers_without_own_task(RuleBook const& rules, Trip const& trip) {
  if (tasks_rule(rules, trip) == nullptr) return 0;
  auto tasks = std::set<std::string>{};
  auto without = 0;
  for (auto const& traveler : trip.travelers)
    if (traveler.task.empty() || !tasks.insert(traveler.task).second) ++without;
  return without;
}

}  // namespace baeumgil
