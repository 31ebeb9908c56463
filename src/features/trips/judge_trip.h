#pragma once
// All that the rules say of one trip as it stands: the plan, its travellers, approval, letters, and the review of an overseas one.

#include "base/actor.h"
#include "base/result.h"
#include "features/rules/evaluate.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct JudgedTrip {
  Trip trip{};
  std::vector<Verdict> verdicts{};  // by code; of the versions in force when it sets out
};
Result<JudgedTrip> judge_trip(Tx&, Actor const&, TripId);  // of whoever sees the trip

}  // namespace baeumgil
