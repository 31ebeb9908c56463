#include "features/reports/put_note_in_report.h"

#include "features/on_site/find_site_notes.h"
#include "features/reports/find_report.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Result<ReportInput> read_with_note(Tx& tx, Actor const& actor, ReportId id, SiteNoteId note_id, NotePlace place) {
  auto const report = TRY(find_report(tx, actor, id));
  if (!may_write_report(actor, report)) return forbidden("report.write.not_allowed");
  auto const note = TRY(find_site_note(tx, actor, report.trip, note_id));
  return with_note(report, note, place);
}

}  // namespace

Result<ReportId> put_note_in_report(Database& db, Actor const& actor, ReportId id, SiteNoteId note, NotePlace place) {
  auto const input = TRY(db.read(actor, [&](Tx& tx) { return read_with_note(tx, actor, id, note, place); }));
  return write_report(db, actor, id, input);
}

}  // namespace baeumgil
