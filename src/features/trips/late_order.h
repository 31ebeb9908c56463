#pragma once
// 사후 결재: an order that is given after its trip has begun, for whoever permits it. One row of the rules says whether that only warns
// or refuses.

#include <optional>

#include "base/result.h"
#include "features/rules/rule.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct LateOrder {
  Citation rule{};
  bool refuses{false};
};
// None: it begins today or later, it was permitted before, or no rule asks.
std::optional<LateOrder> find_late_order(Tx&, Actor const&, Trip const&);

}  // namespace baeumgil
