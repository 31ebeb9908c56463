#include "features/reports/return_report.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/reports/report_comment_store.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "features/reports/tell_writers.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<ReportId> return_report(Database& db, Actor const& actor, ReportId id, std::string const& reason,
                               std::vector<SectionComment> const& comments) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto report = TRY(find_report(tx, actor, id));
    if (!may_return_report(actor, report)) return forbidden("report.return.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(report);
    for (auto const& comment : comments)
      if (auto const said = std::string{trimmed(comment.body)}; !said.empty())
        insert_comment(tx, report, {.place = comment.section, .body = said, .author = actor.person});
    keep_edition(tx, report, "returned", edition_json(report, list_comments(tx, id)), actor.person);
    report.state = ReportState::returned;
    report.state_reason = trimmed(reason);
    ++report.edition;
    TRY(update_report(tx, report));
    record_event(tx, actor,
                 {.verb = "report.returned",
                  .subject = {"report", id.value, report.trip_purpose},
                  .reason = report.state_reason,
                  .before = before,
                  .after = to_json(report)});
    tell_writers(tx, actor, report, "notice.report.returned");
    return id;
  });
}

}  // namespace baeumgil
