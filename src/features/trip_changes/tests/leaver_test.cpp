// Who was ordered to travel and does not go after all.
#include "features/trip_changes/leaver.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/audit/list_events.h"
#include "features/expenses/begin_expense.h"
#include "features/expenses/claim_expense.h"
#include "features/trip_changes/answer_change.h"
#include "features/trip_changes/change_store.h"
#include "features/trip_changes/report_change.h"
#include "features/trips/settle_trip.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/travel.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

// A trip on its first day; the clock is set back afterwards.
struct OnTheWay {
  TripRound round{TestProgram::instance().db()};
  TripId trip{round.permitted()};
  ClockKept kept{};

  OnTheWay() {
    made(make_trip_ready(round.db, round.leader(), trip, "전화로 약속함"));
    test_clock().set(start_of_day_in_seoul(Date::of(2026, 8, 18)) + 36000);
    made(start_trip(round.db, round.leader(), trip));
  }
  TripChange now(TripChangeId id) const {
    return *round.db.read(round.leader(), [&](Tx& tx) { return find_change(tx, round.leader(), id); });
  }
};

TripChangeDraft without_choi(TripRound const& round) {
  return {.kind = TripChangeKind::traveler, .words = "최주임이 아파서 가지 못함", .leaving = round.office.choi_member.id};
}

TEST(leaver, is_named_and_the_trip_goes_on_without_them) {
  auto& db = TestProgram::instance().db();
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const events = round.count("events");
  auto stranger = without_choi(round);
  stranger.leaving = round.office.kang_member.id;
  EXPECT_EQ(first_field(report_change(db, round.leader(), way.trip, stranger)), "leaving");
  EXPECT_EQ(kind_of(report_change(db, round.stranger(), way.trip, without_choi(round))), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  auto const change = made(report_change(db, round.leader(), way.trip, without_choi(round)));
  EXPECT_EQ(way.now(change).leaver, round.office.choi_member.name);
  EXPECT_EQ(round.now(way.trip).travelers.size(), 3U) << "until it is agreed";
  made(answer_change(db, round.head(), change, TripChangeState::agreed, ""));
  auto const trip = round.now(way.trip);
  EXPECT_EQ(trip.travelers.size(), 2U);
  EXPECT_FALSE(trip.has_traveler(round.office.choi_member.id));
  EXPECT_EQ(trip.state, TripState::in_progress);
}

TEST(leaver, is_nobody_who_has_begun_to_claim) {
  auto& db = TestProgram::instance().db();
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const change = made(report_change(db, round.leader(), way.trip, without_choi(round)));
  made(come_back(db, round.leader(), way.trip));
  made(begin_expense(db, round.as(round.office.choi_member), way.trip));
  auto const events = round.count("events");
  auto const refused = answer_change(db, round.head(), change, TripChangeState::agreed, "");
  ASSERT_EQ(first_field(refused), "answer");
  EXPECT_EQ(refused.error().fields.front().key, "trip_change.leaver_claims");
  EXPECT_EQ(round.count("events"), events);
  EXPECT_EQ(round.now(way.trip).travelers.size(), 3U);
}

TEST(leaver, settles_the_trip_whose_other_claims_are_done) {
  auto& db = TestProgram::instance().db();
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const change = made(report_change(db, round.leader(), way.trip, without_choi(round)));
  made(come_back(db, round.leader(), way.trip));
  for (auto const& traveler : {round.leader(), round.as(round.office.park_member)})
    made(waive_expense(db, traveler, made(begin_expense(db, traveler, way.trip)), "식사와 차량을 제공받음"));
  auto const settlement = [&] { return db.read(round.leader(), [&](Tx& tx) { return find_settlement(tx, way.trip); }); };
  EXPECT_EQ(settlement(), Settlement::settling) << "one may still claim";
  made(answer_change(db, round.head(), change, TripChangeState::agreed, ""));
  EXPECT_EQ(settlement(), Settlement::settled);
}

TEST(leaver, is_named_in_the_log) {
  auto& db = TestProgram::instance().db();
  auto const way = OnTheWay{};
  auto const& round = way.round;
  made(report_change(db, round.leader(), way.trip, without_choi(round)));
  auto const events = db.read(round.leader(), [&](Tx& tx) { return list_events_of(tx, "trip", way.trip.value); });
  auto const found = std::ranges::find_if(events, [](RecordedEvent const& event) { return event.verb == "trip.change_reported"; });
  ASSERT_NE(found, events.end());
  EXPECT_NE(found->after.find(round.office.choi_member.name), std::string::npos);
}

TEST(leaver, is_chosen_in_the_form) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const page = "/trips/" + to_text(way.trip) + "/changes";
  run_scenarios(TestProgram::instance(),
                {{.name = "a traveller chooses among those who go",
                  .as = round.leader(),
                  .get = page,
                  .contains = {"가지 않게 된 사람", round.office.choi_member.name}},
                 {.name = "it is reported",
                  .as = round.leader(),
                  .post = page,
                  .form = {{"kind", "traveler"}, {"words", "아파서 가지 못함"}, {"leaving", to_text(round.office.choi_member.id)}},
                  .status = 303,
                  .events = 1},
                 {.name = "and stands above the words",
                  .as = round.head(),
                  .get = page,
                  .contains = {round.office.choi_member.name + " 님이 가지 않음"}}});
}

}  // namespace
}  // namespace baeumgil
