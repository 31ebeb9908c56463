#pragma once
// 조건부의결: the team answers each condition, the secretary accepts the answers for the committee.

#include <string>
#include <vector>

#include "features/overseas/dossier.h"
#include "platform/db/database.h"

namespace baeumgil {

// In the order of the conditions.
Result<TripId> answer_conditions(Database&, Actor const&, TripId, std::vector<std::string> const& answers);
Result<TripId> accept_conditions(Database&, Actor const&, TripId);

}  // namespace baeumgil
