#pragma once
// What a host inspired, as it stands today: the policies that were taken on of the cases a visit brought home, as far as they are
// public. What was told in words when it was sent is the visit's own.

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct InspiredPolicy {
  std::string name{};   // covered like everything that leaves
  std::string state{};  // word of the adoption's state
  Date decided_on{};
  std::string metric{};
  std::optional<double> before{};
  std::optional<double> after{};
  std::string unit{};
};

// Of cases that other institutions may have, or of all while the pages for citizens are open.
std::vector<InspiredPolicy> list_inspired(Tx&, TripId, InstitutionId host);

}  // namespace baeumgil
