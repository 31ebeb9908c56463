#include "features/teams/team_document.h"
#include "features/teams/team_pages.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<Response> TeamPages::application(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto const form = TRY(db.read(actor, [&](Tx& tx) { return read_team_application(tx, actor, *id, site.locale(), actor.language); }));
  return document_download(form, format, form.title);
}

}  // namespace baeumgil
