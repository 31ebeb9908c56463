#pragma once
// Agrees to a reported change, or says that the plan stands; withdraws with a reason one that was put down wrongly. New days, once agreed
// to, are the trip's.

#include <string>

#include "base/result.h"
#include "features/trip_changes/trip_change.h"

namespace baeumgil {

class Database;

Result<TripChangeId> answer_change(Database&, Actor const&, TripChangeId, TripChangeState to, std::string const& words);

}  // namespace baeumgil
