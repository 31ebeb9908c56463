#include "features/settings/change_mark.h"

#include "features/audit/record_event.h"
#include "features/settings/settings_store.h"

namespace baeumgil {
namespace {

Result<InstitutionId> change_mark(Database& db, Actor const& actor, std::string_view verb, StoredFile const& file) {
  return db.write(actor, [&](Tx& tx) -> Result<InstitutionId> {
    if (!may_change_settings(actor)) return forbidden("settings.not_administrator");
    auto settings = find_settings(tx);
    auto const before = to_json(settings);
    settings.mark_digest = file.digest;
    settings.mark_type = file.content_type;
    TRY(update_settings(tx, settings));
    record_event(tx, actor,
                 {.verb = verb,
                  .subject = {"institution", tx.institution().value, official_name_of(settings)},
                  .before = before,
                  .after = to_json(settings)});
    return tx.institution();
  });
}

}  // namespace

Result<InstitutionId> set_mark(Database& db, Actor const& actor, StoredFile const& file) {
  if (!may_change_settings(actor)) return forbidden("settings.not_administrator");
  if (file.content_type != "image/png" && file.content_type != "image/jpeg") return invalid("mark", "settings.mark_type");
  if (file.size_bytes > kMarkBytes) return invalid("mark", "settings.mark_too_large", {std::to_string(kMarkBytes / 1024)});
  return change_mark(db, actor, "institution.mark_set", file);
}

Result<InstitutionId> remove_mark(Database& db, Actor const& actor) { return change_mark(db, actor, "institution.mark_removed", {}); }

}  // namespace baeumgil
