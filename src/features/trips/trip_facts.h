#pragma once
// A trip as the facts that rules judge it by.

#include <optional>

#include "features/rules/evaluate.h"
#include "features/trips/trip.h"

namespace baeumgil {

struct TripFacts {
  TripKind kind{TripKind::domestic};
  Date starts_on{};
  Date ends_on{};
  int issues{0};
  int questions{0};
  int travelers{0};
  std::optional<Date> submitted_on{};
};
TripFacts facts_of(Trip const&);
Situation situation_of(TripFacts const&, Language);

// From how many travellers on each one has a task of their own (trip.tasks.from); null: no such rule is in force.
Rule const* tasks_rule(RuleBook const&, Trip const&);
// How many have none, or another's, where that many travel.
int travelers_without_own_task(RuleBook const&, Trip const&);

}  // namespace baeumgil
