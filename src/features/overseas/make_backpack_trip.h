#pragma once
// A chosen proposal becomes a trip: its team, country and hosts, the days its leader gives, and no more than the support decided.

#include <optional>

#include "features/overseas/backpack.h"
#include "features/overseas/backpack_store.h"
#include "features/trips/trip_input.h"
#include "platform/db/database.h"

namespace baeumgil {

struct TripDays {
  std::optional<Date> starts_on{};
  std::optional<Date> ends_on{};
};
// One draft with its overseas plan; never a second one while the first stands.
Result<TripId> make_backpack_trip(Database&, Actor const&, ProposalId, TripDays const&);

// What the trip says that was made of a proposal may cost no more than its support; none: it was made of no proposal, or costs less.
std::optional<Problem> support_problem(Tx&, Actor const&, Trip const&);

}  // namespace baeumgil
