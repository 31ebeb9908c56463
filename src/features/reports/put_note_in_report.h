#pragma once
// Puts what was noted at the host into the report where it belongs, with its source, behind what is written there.

#include "base/actor.h"
#include "base/result.h"
#include "features/reports/site_note_text.h"

namespace baeumgil {

class Database;

Result<ReportId> put_note_in_report(Database&, Actor const&, ReportId, SiteNoteId, NotePlace);

}  // namespace baeumgil
