#pragma once

#include <string>

#include "base/result.h"
#include "features/on_site/site_note.h"

namespace baeumgil {

class Database;

// Its author takes it back, with a reason; it stays in the log.
Result<SiteNoteId> withdraw_site_note(Database&, Actor const&, TripId, SiteNoteId, std::string const& reason);

}  // namespace baeumgil
