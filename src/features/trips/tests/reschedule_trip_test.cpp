// A trip that is moved: the emergency duties of its new days are counted where the auditor looks, each once.
#include <gtest/gtest.h>

#include "features/conduct/order_duty.h"
#include "features/rules/exception_store.h"
#include "features/trips/find_trip.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/travel.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

// The trip a day later, with its hours.
Result<Done> moved_by_a_day(TripRound const& round, TripId id) {
  auto trip = round.now(id);
  trip.starts_on = trip.starts_on + 1;
  trip.ends_on = trip.ends_on + 1;
  for (auto& stop : trip.stops) stop.on = stop.on + 1;
  return test_database().write(round.leader(), [&](Tx& tx) { return reschedule_trip(tx, round.leader(), trip); });
}

TEST(reschedule_trip, counts_each_duty_it_moves_onto_once) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  auto const before = round.now(id);
  auto const officer = round.as(round.office.kim_officer);
  made(order_duty(test_database(), officer, {.name = "끝날의 비상", .starts_on = before.ends_on, .ends_on = before.ends_on}));
  made(order_duty(test_database(), officer, {.name = "다음 날의 비상", .starts_on = before.ends_on + 1, .ends_on = before.ends_on + 1}));
  auto const counted = [&] {
    return test_database().read(round.head(), [&](Tx& tx) {
      return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .rule = "trip.emergency_duty"});
    });
  };
  auto const was_counted = counted().size();
  auto const events = round.count("events");
  made(moved_by_a_day(round, id));
  ASSERT_EQ(counted().size(), was_counted + 1) << "the last day was the trip's before";
  EXPECT_NE(counted().front().reason.find("다음 날의 비상"), std::string::npos);
  EXPECT_EQ(round.count("events"), events + 2) << "the move, and the exception";
  EXPECT_EQ(round.now(id).starts_on, before.starts_on + 1);
  made(moved_by_a_day(round, id));
  EXPECT_EQ(counted().size(), was_counted + 1) << "the same duty once, however often the trip is moved";
  EXPECT_EQ(round.count("events"), events + 3) << "each move is told";
  auto const clock = Actor{.institution = round.office.institution, .via = Via::job};
  made(make_trip_ready(test_database(), round.leader(), id, "전화로 약속함"));
  auto const kept = ClockKept{};
  test_clock().set(start_of_day_in_seoul(before.starts_on) + 36000);
  made(move_trip_by_clock(test_database(), clock, id));
  EXPECT_EQ(round.now(id).state, TripState::ready) << "it sets off two days later now";
}

TEST(reschedule_trip, counts_nothing_of_a_plan_that_nobody_permitted) {
  auto const round = TripRound{test_database()};
  auto const id = round.submitted();
  auto const day = round.now(id).ends_on + 1;
  made(order_duty(test_database(), round.as(round.office.kim_officer), {.name = "비상", .starts_on = day, .ends_on = day}));
  made(moved_by_a_day(round, id));
  auto const counted = test_database().read(round.head(), [&](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .rule = "trip.emergency_duty"});
  });
  EXPECT_TRUE(counted.empty());
}

}  // namespace
}  // namespace baeumgil
