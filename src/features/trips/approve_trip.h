#pragma once
// The head of the department says yes, or the approver of the ladder permits; for most trips that is one person and one act.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

Result<TripId> approve_trip(Database&, Actor const&, TripId);

}  // namespace baeumgil
