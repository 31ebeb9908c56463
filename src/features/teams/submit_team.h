#pragma once

#include "base/result.h"
#include "features/teams/team.h"

namespace baeumgil {

class Database;

// Only when nothing is missing; then the head of each member's department is asked.
Result<TeamId> submit_team(Database&, Actor const&, TeamId);

}  // namespace baeumgil
