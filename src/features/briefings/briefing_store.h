#pragma once
// Keeps briefings in the database: every SQL statement about them.

#include <vector>

#include "base/result.h"
#include "features/briefings/briefing.h"
#include "features/briefings/list_briefings.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Briefing> find_briefing(Tx&, BriefingId);
// Reports accepted and cases published from the one day to the other, in that order; a case follows its report.
std::vector<BriefingSlot> list_shown_between(Tx&, Date from, Date until);
void insert_briefing(Tx&, Briefing const&);
Result<Done> replace_slots(Tx&, Briefing const&);  // conflict when someone saved first

}  // namespace baeumgil
