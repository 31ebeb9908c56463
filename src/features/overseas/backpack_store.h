#pragma once
// Keeps calls for backpack trips, what teams propose and how it is scored.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/overseas/backpack.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Planned calls are seen by programme officers and auditors, later ones by all staff.
Result<BackpackCall> find_call(Tx&, Actor const&, BackpackCallId);
std::vector<BackpackCall> list_calls(Tx&, Actor const&, std::optional<BackpackCallId> after, int limit);
void insert_call(Tx&, BackpackCall const&);
Result<Done> update_call(Tx&, BackpackCall const&);
void excuse_reviewer_of(Tx&, BackpackCallId, PersonId reviewer, std::string const& reason);

struct SeenProposal {
  BackpackCall call{};
  BackpackProposal proposal{};
};
Result<SeenProposal> find_proposal(Tx&, Actor const&, ProposalId);
std::vector<BackpackProposal> list_proposals(Tx&, Actor const&, BackpackCall const&);  // those one may see, by rank then time
bool insert_proposal(Tx&, BackpackProposal const&);                                    // false: the team has proposed already
Result<Done> update_proposal(Tx&, BackpackProposal const&);
// What this trip was made of. Its visibility is the trip's.
std::optional<BackpackProposal> find_proposal_of_trip(Tx&, TripId);
void replace_proposal_score(Tx&, ProposalId, ProposalScore const&);

}  // namespace baeumgil
