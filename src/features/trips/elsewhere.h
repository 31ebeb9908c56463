#pragma once
// Who of a plan's travellers is on another trip on some of its days.

#include <string>
#include <vector>

#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct TravelerElsewhere {
  PersonId person{};
  std::string name{};
  Date starts_on{};  // of the other trip; which one it is its own readers know
  Date ends_on{};
};

// By the other trips that were handed in and not called off; by name, then day.
std::vector<TravelerElsewhere> list_elsewhere(Tx&, Trip const&);

}  // namespace baeumgil
