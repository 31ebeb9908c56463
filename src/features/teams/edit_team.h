#pragma once

#include "features/teams/form_team.h"

namespace baeumgil {

class Database;

// What the team says about itself. Its programme stays; its hosts have verbs of their own.
Result<TeamId> edit_team(Database&, Actor const&, TeamId, TeamDraft const&);
Result<TeamId> add_wished_host(Database&, Actor const&, TeamId, TeamHost const&);  // again: with other reasons
Result<TeamId> remove_wished_host(Database&, Actor const&, TeamId, InstitutionId);

}  // namespace baeumgil
