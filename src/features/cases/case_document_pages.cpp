#include "features/audit/history.h"
#include "features/cases/case_document.h"
#include "features/cases/case_pages.h"
#include "features/cases/find_case.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<CaseToPrint> read_case_to_print(Tx& tx, Actor const& actor, CaseId id) {
  auto given = CaseToPrint{.found = TRY(find_case(tx, actor, id))};
  if (auto const author = find_person(tx, given.found.author)) given.author = author->department_name + " " + author->name;
  for (auto const& issue : given.found.issues)
    if (auto const found = find_issue(tx, actor, issue))
      given.issues += (given.issues.empty() ? "" : "\n") + found->number + " " + found->title;
  if (auto const own = find_institution(tx, tx.institution())) given.institution = own->name;
  given.changed_at = last_change(tx, "case", id.value);
  return given;
}

Result<Response> CasePages::file(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_case_to_print(tx, actor, *id); }));
  auto const name = site.words(actor, "case.document.file", {found.found.number});
  return document_download(to_document(found, site.locale(), actor.language), format, name);
}

}  // namespace baeumgil
