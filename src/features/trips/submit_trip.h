#pragma once
// Hands the plan to the department head. The approver comes from the ladder; nobody chooses one.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

// `wished_approver`: a program may say whom it expects; anybody but the ladder's is refused. Nil: no expectation.
Result<TripId> submit_trip(Database&, Actor const&, TripId, PersonId wished_approver = {});

}  // namespace baeumgil
