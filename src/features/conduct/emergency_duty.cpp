#include "features/conduct/emergency_duty.h"

#include <algorithm>

#include "features/trips/trip.h"

namespace baeumgil {

bool calls(EmergencyDuty const& duty, Trip const& trip) {
  if (!duty.meets(trip.starts_on, trip.ends_on)) return false;
  if (duty.department.is_nil() || duty.department == trip.leader_department) return true;
  return std::ranges::find(trip.travelers, duty.department, &Traveler::department) != trip.travelers.end();
}

bool may_order_duty(Actor const& actor) {
  return actor.is_signed_in() && (actor.has(Role::administrator) || actor.has(Role::programme_officer));
}

}  // namespace baeumgil
