#pragma once
// Keeps proposals: their progress, teams, people and the wishes they leave unmet.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/season/proposal.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Proposal> find_proposal(Tx&, ProposalId);       // with its teams
std::vector<Proposal> list_proposals(Tx&, SeasonId);   // newest first, without teams
std::vector<StoredUnmet> list_unmet(Tx&, ProposalId);  // as stored
ProposalState state_of_proposal(Tx&, ProposalId);      // failed when there is none
int next_proposal_number(Tx&, SeasonId);

void insert_proposal(Tx&, Proposal const&);
Result<Done> update_proposal(Tx&, Proposal const&);  // teams too; conflict when someone saved first
// Only while it waits or runs: false when it was cancelled meanwhile.
bool note_progress(Tx&, ProposalId, int percent);
void replace_unmet(Tx&, ProposalId, std::vector<StoredUnmet> const&);

}  // namespace baeumgil
