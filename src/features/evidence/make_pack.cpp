#include "features/evidence/make_pack.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/may_read_events.h"
#include "features/audit/record_event.h"
#include "features/evidence/evidence_queries.h"
#include "features/evidence/institution_key.h"
#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

std::string event_json(EvidencePack const& pack) {
  return JsonWriter{}
      .begin_object()
      .field("title", pack.title)
      .field("digest", pack.digest)
      .field("size_bytes", pack.size_bytes)
      .field("file_count", pack.file_count)
      .end_object()
      .take();
}

}  // namespace

Result<SealedPack> make_pack(Database& db, Actor const& actor, Evidence const& evidence, std::vector<BundleFile> files) {
  if (!may_read_events(actor)) return not_found();
  auto const key = TRY(key_of_institution(db, actor));
  auto made = SealedPack{.pack = {.id = EvidencePackId::make(), .noun = evidence.noun, .noun_id = evidence.id, .title = evidence.title}};
  auto& pack = made.pack;
  pack.file_count = static_cast<int>(files.size());
  pack.seal_number = evidence.seals.empty() ? 0 : evidence.seals.front().number;
  made.bytes = seal_bundle({.about = {.kind = "evidence",
                                      .title = evidence.title,
                                      .institution = evidence.institution,
                                      .institution_name = evidence.institution_name,
                                      .made_by = actor.name,
                                      .made_at = db.now()},
                            .files = std::move(files)},
                           key);
  pack.digest = hex(sha256(made.bytes));
  pack.size_bytes = static_cast<std::int64_t>(made.bytes.size());
  (void)TRY(db.write(actor, [&](Tx& tx) -> Result<EvidencePackId> {
    insert_pack(tx, actor, pack);
    record_event(tx, actor,
                 {.verb = "evidence.handed_out",
                  .subject = {.noun = "evidence", .id = pack.id.value, .title = pack.title},
                  .after = event_json(pack)});
    return pack.id;
  }));
  return made;
}

}  // namespace baeumgil
