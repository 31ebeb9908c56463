#include "features/reports/submit_report.h"

#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/originality/check_originality.h"
#include "features/reports/report_check.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "features/rules/ladder.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<ReportId> submit_report(Database& db, Actor const& actor, ReportId id) {
  // Before the change, for it reads many texts; the version says whether it was this text.
  auto const originality = db.read(actor, [&](Tx& tx) -> Result<Originality> {
    auto const report = TRY(find_report(tx, actor, id));
    return check_originality(tx, actor, report, load_rule_book(tx));
  });
  if (!originality) return originality.error();
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto report = TRY(find_report(tx, actor, id));
    if (!may_submit_report(actor, report)) return forbidden("report.submit.not_leader");
    auto const rules = load_rule_book(tx);
    if (auto problem = completeness_problem(report, rules, tx.today(), actor.language)) return std::move(*problem);
    if (report.version != originality->report_version) return conflict("problem.saved_first");
    if (auto problem = originality_problem(*originality, rules, tx.today(), actor.language)) return std::move(*problem);
    auto const before = to_json(report);
    report.state = ReportState::submitted;
    report.state_reason.clear();
    report.told_on.reset();  // what is written takes the place of what was told
    report.told_to = {};
    report.told_to_name.clear();
    report.told_reason.clear();
    report.submitted_by = actor.person;
    if (!report.accepted_at) report.submitted_at = tx.now();  // a correction was handed in when its first edition was
    TRY(update_report(tx, report));
    record_event(
        tx, actor,
        {.verb = "report.submitted", .subject = {"report", id.value, report.trip_purpose}, .before = before, .after = to_json(report)});
    if (auto const decider = find_decider(tx, report.leader_department, parties_to(report)); !decider.is_nil())
      notify(tx,
             {.to = decider,
              .key = "notice.report.submitted",
              .arguments = {report.number, report.trip_purpose},
              .path = "/reports/" + to_text(id)},
             actor.person);
    return id;
  });
}

}  // namespace baeumgil
