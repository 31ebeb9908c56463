#include "features/reports/accept_report.h"

#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/originality/check_originality.h"
#include "features/originality/new_text.h"
#include "features/overseas/overseas_gate.h"
#include "features/people/find_person.h"
#include "features/reports/report_comment_store.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "features/reports/tell_writers.h"
#include "features/rules/load_rules.h"
#include "features/teams/find_team.h"
#include "features/trips/find_trip.h"
#include "features/trips/settle_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// After the head, the programme officers; after them, everybody who wrote it.
void tell(Tx& tx, Actor const& actor, Report const& report) {
  if (report.state == ReportState::dept_accepted) {
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx,
             {.to = officer.id,
              .key = "notice.report.to_accept",
              .arguments = {report.number, report.trip_purpose},
              .path = "/reports/" + to_text(report.id)},
             actor.person);
    return;
  }
  tell_writers(tx, actor, report, "notice.report.accepted");
}

void freeze(Tx& tx, Actor const& actor, Report& report) {
  auto const is_correction = report.accepted_at.has_value();  // the trip ended with the first edition
  report.state = ReportState::accepted;
  report.accepted_by = actor.person;
  report.accepted_at = tx.now();
  keep_edition(tx, report, "accepted", edition_json(report, list_comments(tx, report.id)), actor.person);
  if (is_correction) return;
  move_trip(tx, actor, report.trip, {.to = TripState::reported, .verb = "trip.reported"});
  expect_registration(tx, report.trip);
  close_when_done(tx, actor, report.trip);
  move_team(tx, actor, report.team, TeamState::reported);
}

// Of the acceptance that freezes the text; before the change, for it reads many texts.
struct Compared {
  int report_version{0};
  NewText text{};
};
Result<std::optional<Compared>> compare(Database& db, Actor const& actor, ReportId id) {
  return db.read(actor, [&](Tx& tx) -> Result<std::optional<Compared>> {
    auto const report = TRY(find_report(tx, actor, id));
    if (report.state != ReportState::dept_accepted || !may_accept_report(actor, report)) return std::optional<Compared>{};
    auto const found = check_originality(tx, actor, report, load_rule_book(tx));
    return std::optional{Compared{.report_version = report.version, .text = new_text_of(found)}};
  });
}

}  // namespace

Result<ReportId> accept_report(Database& db, Actor const& actor, ReportId id) {
  auto const compared = TRY(compare(db, actor, id));
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto report = TRY(find_report(tx, actor, id));
    if (report.state == ReportState::accepted) return conflict("report.accept.already");
    if (!may_accept_report(actor, report)) return forbidden("report.accept.not_allowed");
    auto const before = to_json(report);
    if (report.state == ReportState::submitted) {
      report.state = ReportState::dept_accepted;
    } else {
      if (!compared || compared->report_version != report.version) return conflict("problem.saved_first");
      freeze(tx, actor, report);
      keep_new_text(tx, id, compared->text);
    }
    TRY(update_report(tx, report));
    auto const verb =
        report.state == ReportState::accepted ? std::string_view{"report.accepted"} : std::string_view{"report.dept_accepted"};
    record_event(tx, actor,
                 {.verb = verb, .subject = {"report", id.value, report.trip_purpose}, .before = before, .after = to_json(report)});
    tell(tx, actor, report);
    return id;
  });
}

}  // namespace baeumgil
