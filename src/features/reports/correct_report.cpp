#include "features/reports/correct_report.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "features/reports/tell_writers.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<ReportId> correct_report(Database& db, Actor const& actor, ReportId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto report = TRY(find_report(tx, actor, id));
    if (report.state != ReportState::accepted) return conflict("report.correct.not_accepted");
    if (!may_correct_report(actor, report)) return forbidden("report.correct.not_allowed");
    auto const said = trimmed(reason);
    if (said.empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(report);
    report.state = ReportState::returned;
    report.state_reason = said;
    ++report.edition;
    TRY(update_report(tx, report));
    record_event(tx, actor,
                 {.verb = "report.correction_opened",
                  .subject = {"report", id.value, report.trip_purpose},
                  .reason = report.state_reason,
                  .before = before,
                  .after = to_json(report)});
    tell_writers(tx, actor, report, "notice.report.correction");
    return id;
  });
}

}  // namespace baeumgil
