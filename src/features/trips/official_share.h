#pragma once

#include <optional>
#include <vector>

#include "features/trips/trip.h"

namespace baeumgil {

// How much of the itinerary's written hours is official business; meals and transfers count against it.
struct OfficialShare {
  int official_minutes{0};
  int all_minutes{0};

  int percent() const { return (official_minutes * 200 + all_minutes) / (2 * all_minutes); }  // half up
};
// None when no stop says from when until when.
std::optional<OfficialShare> official_share(std::vector<Stop> const&);

}  // namespace baeumgil
