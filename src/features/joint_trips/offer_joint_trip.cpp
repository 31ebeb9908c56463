#include "features/joint_trips/offer_joint_trip.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/joint_trips/joint_store.h"
#include "features/notices/notify.h"
#include "features/trips/edit_trip.h"
#include "features/trips/find_trip.h"
#include "features/trips/same_way.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string path_of(TripId trip) { return "/trips/" + to_text(trip) + "/joint"; }

bool is_written_still(Trip const& trip) { return trip.state == TripState::draft || trip.state == TripState::returned; }

// The stops at hosts both go to move to the other's day and hour, and the days of the trip with them.
Result<Done> go_with(Tx& tx, Actor const& actor, Trip const& trip, Trip const& other) {
  auto plan = input_of(trip);
  auto is_moved = false;
  for (auto& stop : plan.stops) {
    auto const theirs = std::ranges::find_if(other.stops, [&](Stop const& one) { return !one.host.is_nil() && one.host == stop.host; });
    if (theirs == other.stops.end()) continue;
    stop.on = theirs->on;
    stop.from_time = theirs->from_time;
    stop.until_time = theirs->until_time;
    is_moved = true;
  }
  if (!is_moved) return Done{};
  plan.starts_on = other.starts_on;
  plan.ends_on = other.ends_on;
  TRY(rewrite_plan(tx, actor, trip, plan));
  return Done{};
}

Result<Done> bring_together(Tx& tx, Actor const& actor, JointOffer const& offer) {
  auto const system = Actor{.institution = actor.institution, .name = actor.name, .via = actor.via};
  auto const from = TRY(find_trip(tx, system, offer.from));
  auto const to = TRY(find_trip(tx, system, offer.to));
  if (is_written_still(from)) return go_with(tx, actor, from, to);
  if (is_written_still(to)) return go_with(tx, actor, to, from);
  return Done{};
}

void record(Tx& tx, Actor const& actor, JointOffer const& offer, std::string_view verb, std::string const& words) {
  record_event(tx, actor, {.verb = verb, .subject = {"trip", offer.to.value, offer.to_purpose}, .reason = words});
}

}  // namespace

Result<JointOfferId> offer_joint_trip(Database& db, Actor const& actor, TripId from, TripId to, std::string const& message) {
  return db.write(actor, [&](Tx& tx) -> Result<JointOfferId> {
    auto const mine = TRY(find_trip(tx, actor, from));
    if (!may_offer_joint_trip(actor, mine)) return forbidden("joint.not_yours");
    auto const theirs = TRY(find_trip(tx, actor, to));
    auto const same_way = list_same_way(tx, actor, mine);
    if (std::ranges::find(same_way, to, &SameWayTrip::trip) == same_way.end()) return invalid("to", "joint.other_way");
    if (has_standing_offer(tx, from, to)) return conflict("joint.offered_already");
    auto const words = std::string{trimmed(message)};
    if (words.empty()) return invalid("message", "field.required");
    if (character_count(words) > kMostOfOffer) return invalid("message", "field.too_long", {std::to_string(kMostOfOffer)});
    auto const offer = JointOffer{
        .id = JointOfferId::make(), .from = from, .to = to, .to_purpose = theirs.purpose, .message = words, .offered_by = actor.person};
    insert_offer(tx, offer);
    record(tx, actor, offer, "trip.joint_offered", words);
    notify(tx, {.to = theirs.leader, .key = "notice.joint.offered", .arguments = {theirs.number, mine.team_name}, .path = path_of(to)},
           actor.person);
    return offer.id;
  });
}

Result<JointOfferId> answer_joint_offer(Database& db, Actor const& actor, JointOfferId id, JointState to, std::string const& words) {
  return db.write(actor, [&](Tx& tx) -> Result<JointOfferId> {
    auto offer = TRY(find_offer(tx, actor, id));
    auto const asked = TRY(find_trip(tx, actor, offer.to));
    auto const is_withdrawal = to == JointState::withdrawn;
    auto const may = is_withdrawal ? offer.offered_by == actor.person : may_answer_joint_offer(actor, asked);
    if (!may) return forbidden("joint.not_yours");
    if (!leads(kJointTransitions, offer.state, to)) return conflict("joint.answered_already");
    offer.answer = trimmed(words);
    if (to == JointState::declined && offer.answer.empty()) return invalid("answer", "field.reason_required");
    if (character_count(offer.answer) > kMostOfOffer) return invalid("answer", "field.too_long", {std::to_string(kMostOfOffer)});
    offer.state = to;
    offer.answered_by = actor.person;
    offer.answered_at = tx.now();
    TRY(update_offer(tx, offer));
    record(tx, actor, offer, "trip.joint_" + std::string{to_word(to)}, offer.answer);
    if (to == JointState::accepted) TRY(bring_together(tx, actor, offer));
    if (!is_withdrawal)
      notify(tx,
             {.to = offer.offered_by,
              .key = to == JointState::accepted ? "notice.joint.accepted" : "notice.joint.declined",
              .arguments = {offer.to_number, offer.to_purpose},
              .path = path_of(offer.from)},
             actor.person);
    return id;
  });
}

}  // namespace baeumgil
