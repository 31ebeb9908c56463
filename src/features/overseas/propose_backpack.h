#pragma once
// A team's leader answers a call; reviewers of other departments score what was proposed.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/backpack.h"
#include "platform/db/database.h"

namespace baeumgil {

struct ProposalInput {
  TeamId team{};
  std::string title{};
  std::string country{};
  std::string cities{};
  std::string plan{};
  std::string hosts{};
  std::optional<Won> requested{};
};
Result<ProposalId> propose_backpack(Database&, Actor const&, BackpackCallId, ProposalInput const&);
Result<ProposalId> score_proposal(Database&, Actor const&, ProposalId, std::vector<std::optional<int>> const& points);

}  // namespace baeumgil
