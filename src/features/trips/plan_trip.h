#pragma once
// Begins a trip of a team, as a draft that takes over the team's issue, members and wished hosts.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "features/trips/trip_input.h"

namespace baeumgil {

class Database;
class Tx;
struct Team;

// What a new plan starts from: to be shown in the form.
TripInput planned_from(Team const&);
Result<TripId> plan_trip(Database&, Actor const&, TeamId, TripInput const&);
// The same as a part of something larger.
Result<TripId> plan_trip(Tx&, Actor const&, TeamId, TripInput const&);

}  // namespace baeumgil
