#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/teams/team.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct TeamPlan {
  ProgramId program{};
  IssueId issue{};
  PolicyField field{};
  std::string name{};
  std::string theme{};
  InstitutionId host{};
  Date from{};
  Date until{};
  std::vector<PersonId> members{};  // the leader first
};

// A team that was put together for its members: all are invited, the leader too. Nobody who is in a team of the programme already.
Result<TeamId> form_proposed_team(Tx&, Actor const&, TeamPlan const&);

}  // namespace baeumgil
