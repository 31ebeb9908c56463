#pragma once
// What the log of changes says about seasons, wishes and proposals.

#include <string>

#include "features/audit/event.h"
#include "features/season/proposal.h"
#include "features/season/season.h"
#include "features/season/wish.h"

namespace baeumgil {

Subject subject_of(Season const&);
Subject subject_of(Season const&, Proposal const&);
std::string event_json(Season const&);
std::string event_json(Wish const&);
std::string event_json(Proposal const&);  // state, score and bound
std::string event_json(ProposedTeam const&);

}  // namespace baeumgil
