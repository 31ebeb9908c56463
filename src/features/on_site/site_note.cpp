#include "features/on_site/site_note.h"

#include "features/trips/trip.h"

namespace baeumgil {

bool may_write_site_notes(Actor const& actor, Trip const& trip) {
  auto const is_time = trip.state == TripState::permitted || trip.state == TripState::ready || trip.state == TripState::in_progress ||
                       trip.state == TripState::came_back;
  return is_time && actor.is_signed_in() && trip.has_traveler(actor.person);
}

bool may_withdraw_site_note(Actor const& actor, SiteNote const& note, Trip const& trip) {
  return !note.is_withdrawn && note.author == actor.person && may_write_site_notes(actor, trip);
}

}  // namespace baeumgil
