#include "features/audit/history.h"
#include "features/reports/find_report.h"
#include "features/reports/report_document.h"
#include "features/reports/report_pages.h"
#include "features/targets/find_institution.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<ReportToPrint> read_report_to_print(Tx& tx, Actor const& actor, ReportId id) {
  auto found = ReportToPrint{.report = TRY(find_report(tx, actor, id))};
  found.trip = TRY(find_trip(tx, actor, found.report.trip));
  found.visits = list_visits_of(tx, found.report.trip);
  if (auto const own = find_institution(tx, tx.institution())) found.institution = own->name;
  found.changed_at = last_change(tx, "report", id.value);
  return found;
}

Result<Response> ReportPages::file(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_report_to_print(tx, actor, *id); }));
  auto const name = site.words(actor, "report.document.file", {found.report.number});
  return document_download(to_document(found, site.locale(), actor.language), format, name);
}

}  // namespace baeumgil
