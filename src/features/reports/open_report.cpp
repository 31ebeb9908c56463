#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/reports/find_report.h"
#include "features/reports/report_due.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "features/trips/find_trip.h"
#include "platform/db/counter.h"

namespace baeumgil {
namespace {

// Who comes back early has the day counted from then.
Date due_after_return(Tx& tx, Actor const& actor, Trip const& trip) {
  return report_due_on(tx, actor, trip, tx.today() < trip.ends_on ? tx.today() : trip.ends_on);
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
  auto report = Report{.id = ReportId::make(), .number = report_number(tx), .trip = trip_id, .due_on = due_after_return(tx, actor, trip)};
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
