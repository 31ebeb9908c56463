#pragma once
// Sends the plan back to its team with a reason.

#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "base/ids.h"

namespace baeumgil {

class Database;

Result<TripId> return_trip(Database&, Actor const&, TripId, std::string const& reason);

}  // namespace baeumgil
