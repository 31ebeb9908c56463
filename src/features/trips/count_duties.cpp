#include "features/trips/count_duties.h"

#include "features/conduct/find_duties.h"
#include "features/rules/use_exception.h"

namespace baeumgil {
namespace {

void count_duty(Tx& tx, Actor const& actor, Trip const& trip, EmergencyDuty const& duty) {
  use_exception(tx, actor,
                {.rule = "trip.emergency_duty",
                 .subject = {"trip", trip.id.value, trip.purpose},
                 .department = trip.leader_department,
                 .path = "/trips/" + to_text(trip.id),
                 .reason = trip.number + ": " + duty.name});
}

}  // namespace

void count_duties(Tx& tx, Actor const& actor, Trip const& trip) {
  for (auto const& duty : list_duties_during(tx, trip)) count_duty(tx, actor, trip, duty);
}

void count_new_duties(Tx& tx, Actor const& actor, Trip const& before, Trip const& after) {
  for (auto const& duty : list_duties_during(tx, after))
    if (!calls(duty, before)) count_duty(tx, actor, after, duty);
}

}  // namespace baeumgil
