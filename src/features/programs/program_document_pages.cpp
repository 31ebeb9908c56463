#include "features/programs/program_document.h"
#include "features/programs/program_pages.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<Response> ProgramPages::plan(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto const form = TRY(db.read(actor, [&](Tx& tx) { return read_program_plan(tx, actor, *id, site.locale(), actor.language); }));
  return document_download(form, format, form.title);
}

}  // namespace baeumgil
