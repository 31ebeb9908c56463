#include "features/adoptions/adoption_document.h"
#include "features/adoptions/adoption_pages.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<Response> AdoptionPages::decision_paper(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto const paper = TRY(db.read(actor, [&](Tx& tx) { return read_decision_paper(tx, actor, *id, site.locale(), actor.language); }));
  return document_download(paper, format, paper.title);
}

Result<Response> AdoptionPages::progress_card(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto const card = TRY(db.read(actor, [&](Tx& tx) { return read_progress_card(tx, actor, *id, site.locale(), actor.language); }));
  return document_download(card, format, card.title);
}

}  // namespace baeumgil
