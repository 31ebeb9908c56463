#pragma once

#include "base/result.h"
#include "features/season/proposal.h"

namespace baeumgil {

class Database;

// Every proposed team becomes a team of the programme and its people are invited; each of them still accepts. Nothing more is
// wished or proposed in the season after that.
Result<ProposalId> form_season_teams(Database&, Actor const&, ProposalId);

}  // namespace baeumgil
