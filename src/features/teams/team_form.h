#pragma once

#include "features/teams/form_team.h"
#include "features/teams/team_store.h"
#include "platform/web/fields.h"

namespace baeumgil {

TeamDraft read_team_draft(Fields&);
TeamFilter read_team_filter(Fields& query, Actor const&);

}  // namespace baeumgil
