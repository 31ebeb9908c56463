#include "features/evidence/institution_key.h"

#include "features/audit/record_event.h"
#include "features/evidence/evidence_queries.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<SigningKey> key_of_institution(Database& db, Actor const& actor) {
  if (auto const known = db.read(actor, find_signing_key)) return *known;
  auto const made = make_signing_key();
  auto keyless = actor;
  keyless.key = {};  // the request's own key belongs to the entry in the register
  (void)TRY(db.write(keyless, [&](Tx& tx) -> Result<Done> {
    if (find_signing_key(tx)) return Done{};
    insert_signing_key(tx, made);
    record_event(tx, actor, {.verb = "evidence.key_made", .subject = {.noun = "evidence", .title = fingerprint_of(made.shown)}});
    return Done{};
  }));
  return db.read(actor, find_signing_key).value_or(made);
}

std::string institution_fingerprint(Tx& tx) {
  auto const key = find_signing_key(tx);
  return key ? fingerprint_of(key->shown) : std::string{};
}

}  // namespace baeumgil
