#pragma once
// Gives the trip up with a reason and what that cost; hosts that were asked are told at once.

#include <optional>
#include <string>

#include "base/actor.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/result.h"

namespace baeumgil {

class Database;

inline constexpr auto kMostOfBasis = std::size_t{500};  // characters

struct CancellationCost {
  Won fee{};
  std::string basis{};  // what was paid, and what shows it; asked for with a fee
};

std::optional<Problem> cancellation_problem(CancellationCost const&);
Result<TripId> cancel_trip(Database&, Actor const&, TripId, std::string const& reason, CancellationCost const& cost = {});

}  // namespace baeumgil
