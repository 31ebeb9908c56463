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
  std::string name{};   // covered like everything that leaves; empty: only a case that does not leave names it
  std::string field{};  // word
  std::string state{};  // word of the adoption's state
  Date decided_on{};
  std::string metric{};
  std::optional<double> before{};
  std::optional<double> after{};
  std::string unit{};
  CaseId of_case{};
};

// Of cases that this host may have, or of all while the pages for citizens are open.
std::vector<InspiredPolicy> list_inspired(Tx&, TripId, InstitutionId host);
// The same by a letter of the guest's, in a transaction of the guest's: nothing by a letter that went elsewhere, or before they came.
std::vector<InspiredPolicy> list_inspired_by(Tx&, VisitId, InstitutionId host);

}  // namespace baeumgil
