#pragma once

#include <string>

#include "base/result.h"
#include "features/teams/team.h"

namespace baeumgil {

class Database;

// By the head of the member's department, nobody for oneself; for a head who travels, by the programme officer.
Result<TeamId> confirm_member(Database&, Actor const&, TeamId, PersonId member);
// By the programme officer, after the head of every member.
Result<TeamId> confirm_team(Database&, Actor const&, TeamId);
// Confirmations are taken back: what comes again is looked at again.
Result<TeamId> return_team(Database&, Actor const&, TeamId, std::string const& reason);
Result<TeamId> withdraw_team(Database&, Actor const&, TeamId, std::string const& reason);
Result<TeamId> close_team(Database&, Actor const&, TeamId);

}  // namespace baeumgil
