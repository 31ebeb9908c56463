#include "app/example/note_conduct.h"

#include "app/example/world.h"
#include "features/conduct/order_duty.h"
#include "features/conduct/record_conduct.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

constexpr auto kDutyBefore = 41;
constexpr auto kDutyDays = 2;

}  // namespace

void note_conduct(ExampleWorld& world) {
  auto const began = world.today() - kDutyBefore;
  world.go_to(began);
  world.must(order_duty(world.db, world.actor("officer"),
                        {.name = "호우 비상 1단계(예시)", .starts_on = began, .ends_on = began + (kDutyDays - 1)}),
             "emergency duty");
  auto const id = world.row<TripId>("t6/trip");
  auto const trip =
      world.must(world.db.read(world.institution(), [&](Tx& tx) { return find_trip(tx, world.command(), id); }), "trip of the meal");
  world.go_to(trip.ends_on + 1);
  world.must(
      record_conduct(world.db, world.actor(trip.leader), id,
                     {.happened_on = trip.starts_on, .words = "면담 뒤 점심 식사(예시)", .giver = "방문기관(예시)", .worth = Won{18'000}}),
      "meal declared");
}

}  // namespace baeumgil
