#include "features/trips/settle_trip.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/trips/find_trip.h"
#include "features/trips/settlement_store.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"

namespace baeumgil {
namespace {

std::string_view verb_of(Settlement to) {
  switch (to) {
    case Settlement::settled:
      return "trip.settled";
    case Settlement::recovery:
      return "trip.recovery";
    default:
      return "trip.settling";
  }
}

std::string as_json(Settlement settlement) {
  auto json = JsonWriter{};
  json.begin_object().field("settlement", to_word(settlement)).end_object();
  return json.take();
}

}  // namespace

Settlement find_settlement(Tx& tx, TripId id) { return read_settlement(tx, id); }

void settle_trip(Tx& tx, Actor const& actor, TripId id, Settlement to) {
  auto const trip = find_trip(tx, actor, id);
  auto const from = read_settlement(tx, id);
  if (!trip || !leads(kSettlementTransitions, from, to)) return;
  update_settlement(tx, id, to);
  record_event(tx, actor,
               {.verb = verb_of(to), .subject = {"trip", id.value, trip->purpose}, .before = as_json(from), .after = as_json(to)});
  close_when_done(tx, actor, id);
}

void close_when_done(Tx& tx, Actor const& actor, TripId id) {
  auto const before = find_trip(tx, actor, id);
  if (!before || before->kind != TripKind::domestic || read_settlement(tx, id) != Settlement::settled) return;
  if (!leads(kTripTransitions, before->state, TripState::closed)) return;
  auto after = *before;
  after.state = TripState::closed;
  if (!update_trip(tx, after)) return;  // the row was read in this transaction: nobody can have saved first
  record_event(tx, actor,
               {.verb = "trip.closed", .subject = {"trip", id.value, after.purpose}, .before = to_json(*before), .after = to_json(after)});
}

}  // namespace baeumgil
