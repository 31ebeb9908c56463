#pragma once
// Whether a trip costs more than its programme has left, for whoever permits it. One row of the rules says whether that only
// warns or refuses.

#include <optional>

#include "base/result.h"
#include "features/rules/rule.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct OverBudget {
  Won estimate{};
  Won left{};  // before this trip
  Citation rule{};
  bool refuses{false};
};
// None: it fits, no budget or estimate is known, it is committed already, or no rule asks.
std::optional<OverBudget> find_over_budget(Tx&, Actor const&, Trip const&);

}  // namespace baeumgil
