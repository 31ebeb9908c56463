#pragma once

#include <vector>

#include "base/result.h"
#include "features/on_site/site_note.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// In the order of what happened; withdrawn ones are left out. What one may not see is not there.
std::vector<SiteNote> list_site_notes(Tx&, Actor const&, TripId);
// Absent, withdrawn and hidden look the same.
Result<SiteNote> find_site_note(Tx&, Actor const&, TripId, SiteNoteId);

}  // namespace baeumgil
