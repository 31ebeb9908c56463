#pragma once

#include "base/result.h"
#include "features/teams/team.h"

namespace baeumgil {

class Database;

// Not more than the programme allows, and nobody who is in another team of the programme. A confirmed team may change its members too:
// who joins travels once the own head has confirmed, and nobody leaves whom a plan names (0074).
Result<TeamId> invite_member(Database&, Actor const&, TeamId, PersonId);
Result<TeamId> remove_member(Database&, Actor const&, TeamId, PersonId);  // never the leader

// By the invited person.
Result<TeamId> answer_invitation(Database&, Actor const&, TeamId, MemberAnswer);

// 업무대행자: who stands in at the desk. Of the same department and not of the team.
Result<TeamId> name_substitute(Database&, Actor const&, TeamId, PersonId member, PersonId substitute);

}  // namespace baeumgil
