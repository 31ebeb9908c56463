#include "features/season/proposal.h"

namespace baeumgil {

bool may_adjust(Actor const& actor, Proposal const& proposal) {
  return actor.has(Role::programme_officer) && proposal.state == ProposalState::proposed;
}

bool may_cancel(Actor const& actor, Proposal const& proposal) {
  return actor.has(Role::programme_officer) && leads(kProposalTransitions, proposal.state, ProposalState::cancelled);
}

}  // namespace baeumgil
