#include "features/trips/cancel_trip.h"

#include <set>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/publications/public_cover.h"
#include "features/settings/find_settings.h"
#include "features/trips/as_host_reads.h"
#include "features/trips/tell_desk.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "features/trips/visit_mail.h"
#include "features/trips/visit_store.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"
#include "platform/mail/outbox.h"

namespace baeumgil {
namespace {

constexpr auto kMostFee = Won{100'000'000};

// A host that has been asked hears of it at once; a letter nobody has sent yet just ends.
Result<Done> cancel_visits(Tx& tx, Actor const& actor, Trip const& trip) {
  for (auto& visit : list_visits_of(tx, trip.id)) {
    if (!may_still_change(visit.state)) continue;
    auto const was_sent = visit.sent_at.has_value();
    auto const before = to_json(visit);
    visit.state = VisitState::cancelled;
    visit.state_reason = trip.state_reason;
    TRY(update_visit(tx, visit));
    record_event(tx, actor,
                 {.verb = "visit.cancelled",
                  .subject = {"visit", visit.id.value, visit.host_name},
                  .reason = trip.state_reason,
                  .before = before,
                  .after = to_json(visit)});
    TRY(tell_desk(tx, trip, visit.id));
    if (was_sent && !visit.host_email.empty())
      queue_mail(tx, from_institution(tx, cancellation_mail(as_host_reads(load_public_cover(tx).everywhere(), visit))));
  }
  return Done{};
}

// Who travels and who leads; who had it before them or decided; and who was ordered to stand in.
std::set<PersonId> concerned_by(Trip const& trip) {
  auto concerned = std::set<PersonId>{trip.leader, trip.approver, trip.decided_by};
  for (auto const& traveler : trip.travelers) {
    concerned.insert(traveler.person);
    if (trip.permitted_at) concerned.insert(traveler.deputy);
  }
  concerned.erase(PersonId{});
  return concerned;
}

}  // namespace

std::optional<Problem> cancellation_problem(CancellationCost const& cost) {
  if (cost.fee < Won{} || cost.fee > kMostFee) return invalid("cancel_fee", "trip.cancel_fee_range", {with_commas(kMostFee)});
  if (cost.fee > Won{} && trimmed(cost.basis).empty()) return invalid("cancel_basis", "trip.cancel_basis_required");
  if (character_count(cost.basis) > kMostOfBasis) return invalid("cancel_basis", "field.too_long", {std::to_string(kMostOfBasis)});
  return std::nullopt;
}

Result<TripId> cancel_trip(Database& db, Actor const& actor, TripId id, std::string const& reason, CancellationCost const& cost) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (!may_cancel_trip(actor, trip)) return forbidden("trip.cancel.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    if (auto problem = cancellation_problem(cost)) return *std::move(problem);
    auto const before = to_json(trip);
    trip.state = TripState::cancelled;
    trip.state_reason = trimmed(reason);
    trip.cancellation_fee = cost.fee;
    trip.cancellation_basis = trimmed(cost.basis);
    trip.cancelled_on = tx.today();
    if (cost.fee > Won{}) trip.cancellation_fee_on = tx.today();
    TRY(update_trip(tx, trip));
    TRY(cancel_visits(tx, actor, trip));
    cancel_jobs(tx, "trip.clock", to_text(id) + ".start");
    cancel_jobs(tx, "trip.clock", to_text(id) + ".end");
    record_event(tx, actor,
                 {.verb = "trip.cancelled",
                  .subject = {"trip", id.value, trip.purpose},
                  .reason = trip.state_reason,
                  .before = before,
                  .after = to_json(trip)});
    for (auto const person : concerned_by(trip))
      notify(tx, {.to = person, .key = "notice.trip.cancelled", .arguments = {trip.number, trip.purpose}, .path = "/trips/" + to_text(id)},
             actor.person);
    return id;
  });
}

}  // namespace baeumgil
