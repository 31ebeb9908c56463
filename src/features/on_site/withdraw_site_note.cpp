#include "features/on_site/withdraw_site_note.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/on_site/site_note_json.h"
#include "features/on_site/site_note_store.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<SiteNoteId> withdraw_site_note(Database& db, Actor const& actor, TripId trip_id, SiteNoteId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<SiteNoteId> {
    auto const trip = TRY(find_trip(tx, actor, trip_id));
    auto note = TRY(find_site_note(tx, actor, trip_id, id));
    if (!may_withdraw_site_note(actor, note, trip)) return forbidden("site_note.withdraw.not_author");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(note);
    note.is_withdrawn = true;
    note.withdrawn_reason = trimmed(reason);
    mark_withdrawn(tx, note);
    record_event(tx, actor,
                 {.verb = "site_note.withdrawn",
                  .subject = {"site_note", id.value, trip.purpose},
                  .reason = note.withdrawn_reason,
                  .before = before,
                  .after = to_json(note)});
    return id;
  });
}

}  // namespace baeumgil
