#pragma once

#include <optional>
#include <string_view>
#include "base/result.h"
#include "features/season/proposal.h"

namespace baeumgil {

class Database;
struct Job;

inline constexpr std::string_view kProposalJob = "season.propose";

struct ProposalRequest {
  std::optional<ProposalId> based_on{};  // keeps what is locked in it
  std::optional<std::int64_t> seed{};    // 1 when left out: the same wishes give the same teams
};

// It is worked out in the background; one at a time for a season.
Result<ProposalId> ask_proposal(Database&, Actor const&, SeasonId, ProposalRequest const&);
Result<ProposalId> cancel_proposal(Database&, Actor const&, ProposalId);
// The work itself. Running it again begins anew and comes to the same.
Result<Done> run_proposal(Database&, Job const&);

}  // namespace baeumgil
