#include "features/joint_trips/joint_offer.h"

#include "features/trips/trip.h"

namespace baeumgil {

bool may_offer_joint_trip(Actor const& actor, Trip const& from) {
  auto const is_ahead = from.state != TripState::rejected && from.state < TripState::in_progress;
  return is_ahead && actor.is_signed_in() && (from.leader == actor.person || from.has_traveler(actor.person));
}

bool may_answer_joint_offer(Actor const& actor, Trip const& to) { return actor.is_signed_in() && to.leader == actor.person; }

}  // namespace baeumgil
