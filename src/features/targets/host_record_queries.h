#pragma once
// What we here know of a host: its cases we published, and who of us has been there.

#include <string>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "features/issues/policy_field.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct HostCase {
  CaseId id{};
  std::string title{};
  std::string one_line{};
  PolicyField field{};
};

struct HostVisit {
  TripId trip{};
  TeamId team{};
  std::string team_name{};
  std::string topic{};
  Date on{};
  std::optional<ReportId> report{};  // only once it was accepted: earlier it is not for everybody
  std::vector<std::string> open_questions{};
};

std::vector<HostCase> list_cases_of_host(Tx&, InstitutionId host);    // published, by field
std::vector<HostVisit> list_visits_to_host(Tx&, InstitutionId host);  // made, newest first, at most 50
std::int64_t count_requests_to_host(Tx&, InstitutionId host);         // on their way and not made yet: the host's load

}  // namespace baeumgil
