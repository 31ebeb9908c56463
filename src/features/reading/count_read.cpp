#include "features/reading/count_read.h"

#include "features/reading/reading_store.h"
#include "platform/db/database.h"

namespace baeumgil {

void count_read(Database& db, Actor const& actor, CaseId id) {
  if (!actor.is_signed_in() || !actor.may_write) return;
  if (db.read(actor, [&](Tx& tx) { return was_read_today(tx, id, actor.person); })) return;
  auto once = actor;
  once.key = {};  // no answer of a request is kept for it
  (void)db.write(once, [&](Tx& tx) -> Result<Done> {
    insert_read(tx, id, actor);
    return Done{};
  });
}

}  // namespace baeumgil
