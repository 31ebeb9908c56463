#pragma once
// Gives the trip up with a reason; hosts that were asked are told at once.

#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "base/ids.h"

namespace baeumgil {

class Database;

Result<TripId> cancel_trip(Database&, Actor const&, TripId, std::string const& reason);

}  // namespace baeumgil
