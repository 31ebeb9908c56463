#include "features/audit/list_events.h"
#include "features/awards/award_document.h"
#include "features/awards/contest_pages.h"
#include "features/awards/contest_store.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/awards/sheet_store.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

Result<MeritToPrint> read_merit(Tx& tx, Actor const& actor, NominationId id) {
  auto given = MeritToPrint{.nomination = TRY(find_nomination(tx, actor, id))};
  if (given.nomination.is_blinded) return not_found();
  given.round = TRY(find_round(tx, actor, given.nomination.round));
  given.contributors = list_contributors(tx, id);
  for (auto& entry : list_register(tx, {.round = given.round.id}, 0, 200))
    if (entry.nomination == id && !entry.revoked_on) given.entry = std::move(entry);
  if (auto const own = find_institution(tx, tx.institution())) given.institution = own->name;
  if (auto const events = list_events_of(tx, "nomination", id.value); !events.empty()) given.changed_at = events.front().at;
  return given;
}

Result<SheetsToPrint> read_sheets(Tx& tx, Actor const& actor, AwardRoundId id) {
  auto given = SheetsToPrint{.round = TRY(find_round(tx, actor, id))};
  if (!may_see_all_scores(actor, given.round)) return not_found();
  given.nominations = list_nominations(tx, actor, id);
  given.sheets = list_sheets_of_round(tx, id);
  if (auto const own = find_institution(tx, tx.institution())) given.institution = own->name;
  if (auto const events = list_events_of(tx, "award", id.value); !events.empty()) given.changed_at = events.front().at;
  return given;
}

}  // namespace

Result<Response> ContestPages::statement_file(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const given = TRY(db.read(actor, [&](Tx& tx) { return read_merit(tx, actor, *id); }));
  return document_download(statement_document(given, site.locale(), actor.language), format,
                           site.words(actor, "nomination.document.statement") + " " + given.nomination.title);
}

Result<Response> ContestPages::certificate_file(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto given = TRY(db.read(actor, [&](Tx& tx) { return read_merit(tx, actor, *id); }));
  if (!given.entry) return not_found();
  given.head = site.words(actor, "award.certificate.head", {given.institution});
  return document_download(certificate_document(given, site.locale(), actor.language), format,
                           site.words(actor, "nomination.document.certificate") + " " + given.entry->number);
}

Result<Response> ContestPages::sheet_file(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const given = TRY(db.read(actor, [&](Tx& tx) { return read_sheets(tx, actor, *id); }));
  return document_download(sheets_document(given, site.locale(), actor.language), format,
                           site.words(actor, "award.document.sheets", {given.round.title}));
}

}  // namespace baeumgil
