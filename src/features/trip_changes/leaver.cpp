#include "features/trip_changes/leaver.h"

#include "features/expenses/find_expense.h"
#include "features/trips/trip.h"

namespace baeumgil {

std::optional<Problem> leaver_problem(Tx& tx, Trip const& trip, PersonId leaving) {
  if (trip.kind == TripKind::overseas) return invalid("leaving", "trip_change.leaver_by_plan");
  if (!trip.has_traveler(leaving)) return invalid("leaving", "field.unknown_choice");
  if (trip.travelers.size() < 2) return invalid("leaving", "trip_change.last_traveler");
  if (find_own_expense(tx, trip.id, leaving)) return invalid("leaving", "trip_change.leaver_claims");
  return std::nullopt;
}

Trip without(Trip trip, PersonId leaving) {
  std::erase_if(trip.travelers, [&](Traveler const& traveler) { return traveler.person == leaving; });
  return trip;
}

}  // namespace baeumgil
