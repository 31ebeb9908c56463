#pragma once
// The team writes the overseas plan beside the trip's own, as often as it likes until the trip is submitted.

#include "features/overseas/overseas_plan.h"
#include "platform/db/database.h"

namespace baeumgil {

// The plan as it was typed; days and travellers of the trip are the trip's own business.
Result<TripId> write_plan(Database&, Actor const&, OverseasPlan const&);
// What cannot stand in a plan whatever its state: unknown country, amounts below nothing, texts that are too long.
std::optional<Problem> plan_text_problem(OverseasPlan const&);

}  // namespace baeumgil
