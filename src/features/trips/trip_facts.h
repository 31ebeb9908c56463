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

// With more than two travellers each one's task is to be distinct (F03): how many have none, or another's.
int travelers_without_own_task(Trip const&);

}  // namespace baeumgil
