#pragma once

#include <vector>

#include "base/result.h"
#include "features/teams/team.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Team> find_team(Tx&, Actor const&, TeamId);
std::vector<Team> list_teams_of_person(Tx&, Actor const&, PersonId);  // not withdrawn, newest first
// For moves another noun causes: order (confirmed → active), report (active → reported). Nothing when it stands elsewhere.
void move_team(Tx&, Actor const&, TeamId, TeamState to);

}  // namespace baeumgil
