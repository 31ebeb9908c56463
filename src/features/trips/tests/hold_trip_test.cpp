// A suspended programme: its trips that have not set off wait, are told why, and go on when it is resumed.
#include "features/trips/hold_trip.h"

#include <gtest/gtest.h>

#include "features/programs/move_program.h"
#include "features/trips/find_trip.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/travel.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

// The clock stands elsewhere for one test.
struct OnDay {
  Instant before{test_clock().now()};
  explicit OnDay(Date day) { test_clock().set(start_of_day_in_seoul(day) + 36000); }
  ~OnDay() { test_clock().set(before); }
};

void suspend(TripRound const& round) {
  made(move_program(round.db, round.as(round.office.mayor), round.program, ProgramMove::suspend, "집중호우 대응"));
}

void resume(TripRound const& round) { made(move_program(round.db, round.as(round.office.mayor), round.program, ProgramMove::resume, "")); }

Actor clock_of(TripRound const& round) { return {.institution = round.office.institution, .via = Via::job}; }

std::int64_t count_told(TripRound const& round, Person const& person, std::string_view key) {
  return round.db.read(round.office.institution, [&](Tx& tx) {
    return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = $2",
                                  person.id, key);
  });
}

std::int64_t count_waiting_starts(TripRound const& round, TripId id) {
  return round.db.read(round.office.institution, [&](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM jobs WHERE institution_id = $institution AND kind = 'trip.clock' AND unique_key = $1 AND state = 'waiting' "
        "AND due_at > $2",
        to_text(id) + ".start", tx.now());
  });
}

std::int64_t count_waiting_ends(TripRound const& round, TripId id) {
  return round.db.read(round.office.institution, [&](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM jobs WHERE institution_id = $institution AND kind = 'trip.clock' AND unique_key = $1 AND state = 'waiting'",
        to_text(id) + ".end");
  });
}

TEST(hold_trip, keeps_the_permit_back_and_says_why) {
  auto const round = TripRound{test_database()};
  auto const id = round.submitted();
  suspend(round);
  auto const events = round.count("events");
  auto const refused = approve_trip(round.db, round.head(), id);
  EXPECT_EQ(kind_of(refused), Kind::conflict);
  EXPECT_EQ(refused.error().key, "trip.held_by_program");
  EXPECT_EQ(refused.error().arguments.back(), "집중호우 대응");
  EXPECT_EQ(kind_of(approve_trip(round.db, round.stranger(), id)), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  EXPECT_EQ(round.now(id).state, TripState::submitted);
  resume(round);
  made(approve_trip(round.db, round.head(), id));
  EXPECT_EQ(round.now(id).state, TripState::permitted);
}

TEST(hold_trip, keeps_back_by_hand_who_was_permitted_before) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  suspend(round);
  EXPECT_EQ(kind_of(make_trip_ready(round.db, round.leader(), id, "전화로 약속함")), Kind::conflict);
  EXPECT_EQ(kind_of(make_trip_ready(round.db, round.as(round.office.park_member), id, "감")), Kind::forbidden);
  resume(round);
  made(make_trip_ready(round.db, round.leader(), id, "전화로 약속함"));
  suspend(round);
  auto const at = OnDay{Date::of(2026, 8, 18)};
  EXPECT_EQ(kind_of(start_trip(round.db, round.leader(), id)), Kind::conflict);
  EXPECT_EQ(round.now(id).state, TripState::ready);
  resume(round);
  made(start_trip(round.db, round.leader(), id));
}

TEST(hold_trip, leaves_alone_what_is_on_its_way) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  made(make_trip_ready(round.db, round.leader(), id, "전화로 약속함"));
  auto const at = OnDay{Date::of(2026, 8, 18)};
  made(start_trip(round.db, round.leader(), id));
  suspend(round);
  made(come_back(round.db, round.leader(), id));
  EXPECT_EQ(round.now(id).state, TripState::came_back);
}

TEST(hold_trip, lets_the_clock_look_again_each_morning) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  made(make_trip_ready(round.db, round.leader(), id, "전화로 약속함"));
  suspend(round);
  auto const at = OnDay{Date::of(2026, 8, 18)};
  EXPECT_EQ(count_waiting_starts(round, id), 0) << "its own morning has come";
  made(round.db.write(clock_of(round), [&](Tx& tx) -> Result<Done> {  // as when the job of that morning has been taken
    tx.change("DELETE FROM jobs WHERE institution_id = $institution AND kind = 'trip.clock' AND unique_key = $1", to_text(id) + ".start");
    return Done{};
  }));
  made(move_trip_by_clock(round.db, clock_of(round), id));
  EXPECT_EQ(round.now(id).state, TripState::ready);
  EXPECT_EQ(count_waiting_starts(round, id), 1);
  resume(round);
  made(move_trip_by_clock(round.db, clock_of(round), id));
  EXPECT_EQ(round.now(id).state, TripState::in_progress);
}

TEST(hold_trip, never_says_of_a_trip_that_was_held_through_its_days_that_it_came_back) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  suspend(round);
  auto const at = OnDay{round.now(id).ends_on + 1};
  made(move_trip_by_clock(round.db, clock_of(round), id));
  EXPECT_EQ(round.now(id).state, TripState::permitted);
  EXPECT_EQ(count_waiting_starts(round, id), 0);
}

TEST(hold_trip, reminds_its_leader_on_the_last_morning_and_ends_nothing_by_the_clock) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  made(make_trip_ready(round.db, round.leader(), id, "전화로 약속함"));
  suspend(round);
  auto const trip = round.now(id);
  auto const on_last_day = OnDay{trip.ends_on};
  EXPECT_EQ(count_waiting_ends(round, id), 1);
  made(move_trip_by_clock(round.db, clock_of(round), id));
  EXPECT_EQ(count_told(round, round.office.lee_leader, "notice.trip.held_through"), 1);
  EXPECT_EQ(count_told(round, round.office.park_member, "notice.trip.held_through"), 0);
  EXPECT_EQ(count_waiting_ends(round, id), 0);
  resume(round);
  EXPECT_EQ(round.now(id).state, TripState::ready);
  made(start_trip(round.db, round.leader(), id));  // who goes all the same is brought back by the clock
  EXPECT_EQ(count_waiting_ends(round, id), 1);
}

TEST(hold_trip, is_started_by_the_clock_again_when_it_is_given_a_later_last_day) {
  auto const round = TripRound{test_database()};
  auto const id = round.permitted();
  made(make_trip_ready(round.db, round.leader(), id, "전화로 약속함"));
  suspend(round);
  auto const on_last_day = OnDay{round.now(id).ends_on};
  made(round.db.write(clock_of(round), [&](Tx& tx) -> Result<Done> {  // as when the job of that morning has been taken
    tx.change("DELETE FROM jobs WHERE institution_id = $institution AND kind = 'trip.clock' AND unique_key = $1", to_text(id) + ".start");
    return Done{};
  }));
  made(move_trip_by_clock(round.db, clock_of(round), id));
  auto longer = round.now(id);
  longer.ends_on = longer.ends_on + 2;
  made(round.db.write(round.head(), [&](Tx& tx) { return reschedule_trip(tx, round.head(), longer); }));
  EXPECT_EQ(round.db.read(round.office.institution,
                          [&](Tx& tx) {
                            return tx.value<std::int64_t>(
                                "SELECT count(*) FROM jobs WHERE institution_id = $institution AND kind = 'trip.clock' AND unique_key = $1 "
                                "AND state = 'waiting'",
                                to_text(id) + ".start");
                          }),
            1);
  made(move_trip_by_clock(round.db, clock_of(round), id));
  EXPECT_EQ(round.now(id).state, TripState::ready) << "still held";
  resume(round);
  made(move_trip_by_clock(round.db, clock_of(round), id));
  EXPECT_EQ(round.now(id).state, TripState::in_progress);
}

TEST(hold_trip, sends_no_letter_and_presses_no_host) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.requested(round.permitted());
  made(sign_visit(round.db, round.head(), id, "교통정책과-1234"));
  suspend(round);
  auto const events = round.count("events");
  auto const refused = send_visit(round.db, round.leader(), id, "https://baeumgil.test");
  EXPECT_EQ(kind_of(refused), Kind::conflict);
  EXPECT_EQ(refused.error().key, "trip.held_by_program");
  EXPECT_EQ(kind_of(send_visit(round.db, round.stranger(), id, "https://baeumgil.test")), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  auto const page = "/visits/" + to_text(id);
  run_scenarios(TestProgram::instance(), {{.name = "the page says why and offers nothing",
                                           .as = round.leader(),
                                           .get = page,
                                           .contains = {"집중호우 대응"},
                                           .not_contains = {page + "/sending"}}});
  resume(round);
  made(send_visit(round.db, round.leader(), id, "https://baeumgil.test"));
  suspend(round);
  auto const sent = round.count("mails");
  made(wait_for_reply(round.db, clock_of(round), id, {.base_address = "https://baeumgil.test"}));
  EXPECT_EQ(round.now(id).reminders, 0);
  EXPECT_EQ(round.now(id).state, VisitState::sent);
  EXPECT_EQ(round.count("mails"), sent);
  resume(round);
  made(wait_for_reply(round.db, clock_of(round), id, {.base_address = "https://baeumgil.test"}));
  EXPECT_EQ(round.now(id).reminders, 1);
}

TEST(hold_trip, tells_those_whose_trip_waits_and_nobody_else) {
  auto const round = TripRound{test_database()};
  round.permitted();
  suspend(round);
  for (auto const& person : {round.office.lee_leader, round.office.park_member, round.office.choi_member})
    EXPECT_EQ(count_told(round, person, "notice.program.trips_held"), 1) << person.name;
  EXPECT_EQ(count_told(round, round.office.kang_member, "notice.program.trips_held"), 0);
  resume(round);
  EXPECT_EQ(count_told(round, round.office.park_member, "notice.program.resumed"), 1);
  EXPECT_EQ(count_told(round, round.office.kang_member, "notice.program.resumed"), 0);
}

}  // namespace
}  // namespace baeumgil
