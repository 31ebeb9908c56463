#include "features/expenses/expense_document.h"
#include "features/expenses/expense_pages.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<Response> ExpensePages::settlement(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto const form = TRY(db.read(actor, [&](Tx& tx) { return read_settlement(tx, actor, *id, site.locale(), actor.language); }));
  return document_download(form, format, form.title);
}

}  // namespace baeumgil
