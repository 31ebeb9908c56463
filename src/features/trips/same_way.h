#pragma once
// Who goes the same way: trips of other teams, handed in and not set off yet, to one of the same hosts within the days of the
// rules; and those it was agreed to go with.

#include <string>
#include <vector>

#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct SameWayTrip {
  TripId trip{};
  std::string number{};
  std::string purpose{};
  std::string team_name{};
  std::string leader_name{};
  std::string department_name{};
  std::string host_name{};
  Date starts_on{};
  Date ends_on{};
};

std::vector<SameWayTrip> list_same_way(Tx&, Actor const&, Trip const&);  // soonest first, at most 10
std::vector<SameWayTrip> list_joint_trips(Tx&, TripId);                  // an accepted offer, either way

}  // namespace baeumgil
