// A traveller who is on another trip on the same days: said on the plan and to whoever decides, refused where the stricter set is on.
#include <gtest/gtest.h>

#include "features/rules/switch_strict.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/elsewhere.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct TwoTrips {
  TripRound round{test_database()};
  TripId first{round.submitted()};
  TripId second{made(copied())};

  // The same people on the same days once more, as a plan of another team.
  Result<TripId> copied() const {
    auto const id = TripId::make();
    return test_database().write(round.leader(), [&](Tx& tx) -> Result<TripId> {
      auto trip = made(find_trip(tx, round.leader(), first));
      trip.id = id;
      trip.number = "2026-출장-9001";
      trip.state = TripState::draft;
      trip.approver = {};
      trip.version = 1;
      for (auto& question : trip.questions) question.id = QuestionId::make();
      insert_trip(tx, trip);
      return id;
    });
  }
  std::size_t elsewhere(TripId id) const {
    return test_database().read(round.leader(), [&](Tx& tx) { return list_elsewhere(tx, made(find_trip(tx, round.leader(), id))).size(); });
  }
};

}  // namespace

TEST(list_elsewhere, names_who_is_on_another_trip_that_was_handed_in) {
  auto const trips = TwoTrips{};
  EXPECT_EQ(trips.elsewhere(trips.second), 3U);
  EXPECT_EQ(trips.elsewhere(trips.first), 0U) << "a draft is no trip yet";
  made(test_database().write(trips.round.leader(), [&](Tx& tx) -> Result<Done> {
    auto trip = made(find_trip(tx, trips.round.leader(), trips.second));
    tx.change("UPDATE trips SET starts_on = $2, ends_on = $2 WHERE institution_id = $institution AND id = $1", trip.id, trip.ends_on + 1);
    return Done{};
  }));
  EXPECT_EQ(trips.elsewhere(trips.second), 0U) << "the day after";
}

TEST(list_elsewhere, forgets_a_trip_that_was_called_off) {
  auto const trips = TwoTrips{};
  made(cancel_trip(test_database(), trips.round.leader(), trips.first, "일정이 겹침"));
  EXPECT_EQ(trips.elsewhere(trips.second), 0U);
}

TEST(submit_trip, warns_and_takes_a_plan_whose_travellers_are_elsewhere) {
  auto const trips = TwoTrips{};
  auto const path = "/trips/" + to_text(trips.second);
  run_scenarios(TestProgram::instance(),
                {{.name = "the plan", .as = trips.round.leader(), .get = path + "/plan", .contains = {"같은 날에 다른 출장이"}},
                 {.name = "another institution", .as = trips.round.stranger(), .get = path + "/plan", .status = 404}});
  made(submit_trip(test_database(), trips.round.leader(), trips.second));
  run_scenarios(TestProgram::instance(),
                {{.name = "who decides", .as = trips.round.head(), .get = path, .contains = {"같은 날에 다른 출장이"}}});
}

TEST(submit_trip, refuses_it_where_the_stricter_set_is_on) {
  auto const trips = TwoTrips{};
  made(switch_strict(test_database(), trips.round.as(trips.round.office.kim_officer),
                     {.day = test_database().read(trips.round.leader(), [](Tx& tx) { return tx.today(); }), .reason = "엄격하게"}));
  auto const events = trips.round.count("events");
  auto const refusal = submit_trip(test_database(), trips.round.leader(), trips.second);
  EXPECT_EQ(first_field(refusal), "travelers.0.person");
  EXPECT_EQ(rule_of(refusal), "trip.traveler.once");
  EXPECT_EQ(trips.round.now(trips.second).state, TripState::draft);
  EXPECT_EQ(trips.round.count("events"), events);
}

}  // namespace baeumgil
