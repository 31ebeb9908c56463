#pragma once
// 사전협의: before the committee, budget, audit and personnel, and international affairs each answer.

#include <optional>

#include "features/overseas/dossier.h"
#include "platform/db/database.h"

namespace baeumgil {

struct ConsultInput {
  std::optional<Consulted> kind{};
  std::optional<ConsultAnswer> answer{};
  std::string department{};
  std::string opinion{};
};

Result<TripId> start_consultation(Database&, Actor const&, TripId);
// The answer as it came in; a second one of the same kind takes its place.
Result<TripId> record_consultation(Database&, Actor const&, TripId, ConsultInput const&);
// Back to the team, when somebody objected or the plan is not ready.
Result<TripId> return_from_consultation(Database&, Actor const&, TripId, std::string const& reason);

}  // namespace baeumgil
