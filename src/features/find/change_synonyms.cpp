#include "features/find/change_synonyms.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/find/find_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string to_json(SynonymList const& list) {
  auto json = JsonWriter{};
  json.begin_object().field("words", list.words).end_object();
  return json.take();
}

}  // namespace

Result<InstitutionId> change_synonyms(Database& db, Actor const& actor, SynonymList const& list) {
  return db.write(actor, [&](Tx& tx) -> Result<InstitutionId> {
    if (!may_change_synonyms(actor)) return forbidden("find.synonyms.not_officer");
    TRY(read_synonyms(list.words));
    auto const before = find_synonyms(tx);
    TRY(update_synonyms(tx, list));
    record_event(tx, actor,
                 {.verb = "institution.synonyms_changed",
                  .subject = {"institution", tx.institution().value, {}},
                  .before = to_json(before),
                  .after = to_json(list)});
    return tx.institution();
  });
}

}  // namespace baeumgil
