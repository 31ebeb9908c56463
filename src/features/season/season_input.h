#pragma once
// What a form or a program says about seasons, wishes and proposals.

#include "features/season/adjust_proposal.h"
#include "features/season/open_season.h"
#include "features/season/set_staffing.h"
#include "features/season/state_wish.h"
#include "platform/web/fields.h"

namespace baeumgil {

SeasonDraft read_season_draft(Fields&);
SeasonHostDraft read_season_host(Fields&);
WishDraft read_wish_draft(Fields&);
StaffingDraft read_staffing_draft(Fields&);
JourneyDraft read_journey(Fields&);

}  // namespace baeumgil
