#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/programs/find_program.h"
#include "features/programs/program_rules.h"
#include "features/reports/find_report.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/trips/find_trip.h"
#include "platform/db/counter.h"

namespace baeumgil {
namespace {

// The programme's own clause decides before the law does; both are rows of the same code.
Date due_on(Tx& tx, Actor const& actor, Trip const& trip) {
  auto rules = load_rule_book(tx);
  auto const program = find_program(tx, actor, trip.program);
  if (program)
    for (auto& clause : clauses_of(*program)) rules.add(std::move(clause));
  auto const code = trip.kind == TripKind::overseas ? "report.overseas.due" : "report.domestic.due";
  auto const back_on = tx.today() < trip.ends_on ? tx.today() : trip.ends_on;
  if (auto const due = deadline(rules, code, back_on)) return *due;
  return back_on + (program ? program->report_due_days : 0);
}

std::string report_number(Tx& tx) {
  auto const year = tx.today().year();
  auto digits = std::to_string(next_number(tx, "report", year));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(year) + "-보고-" + digits;
}

}  // namespace

ReportId open_report(Tx& tx, Actor const& actor, TripId trip_id) {
  if (auto const there = find_report_of_trip(tx, actor, trip_id)) return there->id;
  auto const trip = *find_trip(tx, actor, trip_id);  // the caller has just read it in this transaction
  auto report = Report{.id = ReportId::make(), .number = report_number(tx), .trip = trip_id, .due_on = due_on(tx, actor, trip)};
  insert_report(tx, report);
  record_event(tx, actor, {.verb = "report.opened", .subject = {"report", report.id.value, trip.purpose}, .after = to_json(report)});
  for (auto const& traveler : trip.travelers)
    notify(tx,
           {.to = traveler.person,
            .key = "notice.report.due",
            .arguments = {trip.purpose, in_korean(report.due_on)},
            .path = "/reports/" + to_text(report.id)},
           actor.person);
  return report.id;
}

}  // namespace baeumgil
