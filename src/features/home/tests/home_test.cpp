// What waits for whom along the chain, and the numbers of the funnel against the lists they open.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/home/next_step.h"
#include "features/programs/move_program.h"
#include "features/yearbook/funnel.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

bool waits(Database& db, Office const& office, Person const& person, std::string_view key) {
  auto const actor = office.actor_of(person);
  auto const steps = db.read(actor, [&](Tx& tx) { return list_next_steps(tx, actor); });
  return std::any_of(steps.begin(), steps.end(), [&](NextStep const& step) { return step.key == key; });
}

TEST(next_steps, hand_the_work_on_from_one_to_the_next) {
  auto& db = TestProgram::instance().db();
  auto const planning = make_office(db);
  walk_chain(db, planning, WalkTo::confirmed_team);
  EXPECT_TRUE(waits(db, planning, planning.lee_leader, "home.step.plan_trip"));
  EXPECT_FALSE(waits(db, planning, planning.park_member, "home.step.plan_trip")) << "only the leader plans";

  auto const back = make_office(db);
  walk_chain(db, back, WalkTo::came_back);
  EXPECT_TRUE(waits(db, back, back.park_member, "home.step.write_report")) << "every traveller writes";
  EXPECT_FALSE(waits(db, back, back.han_head, "home.step.accept_report")) << "nothing has been handed in yet";

  auto const accepted = make_office(db);
  walk_chain(db, accepted, WalkTo::accepted_report);
  EXPECT_FALSE(waits(db, accepted, accepted.park_member, "home.step.write_report"));
  EXPECT_TRUE(waits(db, accepted, accepted.lee_leader, "home.step.draw_case"));

  auto const decided = make_office(db);
  walk_chain(db, decided, WalkTo::decided_adoption);
  EXPECT_TRUE(waits(db, decided, decided.owner_officer, "home.step.plan_adoption"));
  EXPECT_FALSE(waits(db, decided, decided.han_head, "home.step.plan_adoption")) << "another department's work";
}

// The head takes the place of a traveller of the own department, who is the report's to write now.
void let_head_travel(Database& db, Office const& office, TripId trip) {
  ASSERT_TRUE(db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trip_travelers SET person_id = $2 WHERE institution_id = $institution AND trip_id = $1 AND person_id = $3", trip,
              office.han_head.id, office.park_member.id);
    tx.change("UPDATE reports SET state = 'submitted', submitted_by_id = $2 WHERE institution_id = $institution AND trip_id = $1", trip,
              office.lee_leader.id);
    return Done{};
  }));
}

TEST(next_steps, hand_what_the_head_may_not_decide_to_the_next_step_of_the_ladder) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::came_back);
  EXPECT_FALSE(waits(db, office, office.mayor, "home.step.accept_report"));
  let_head_travel(db, office, walk.trip);
  EXPECT_FALSE(waits(db, office, office.han_head, "home.step.accept_report")) << "a party to it";
  EXPECT_TRUE(waits(db, office, office.mayor, "home.step.accept_report")) << "nobody holds the posts between";
  EXPECT_FALSE(waits(db, office, office.song_head, "home.step.accept_report"));
  auto const strangers = make_strangers(db);
  EXPECT_FALSE(waits(db, strangers, strangers.mayor, "home.step.accept_report"));
}

TEST(next_steps, hand_a_report_the_head_has_taken_over_to_the_next_step_of_the_ladder) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::came_back);
  ASSERT_TRUE(db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE reports SET state = 'submitted', submitted_by_id = $2 WHERE institution_id = $institution AND trip_id = $1",
              walk.trip, office.lee_leader.id);
    return Done{};
  }));
  EXPECT_TRUE(waits(db, office, office.han_head, "home.step.accept_report"));
  ASSERT_TRUE(db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
    auto const handover = TripId::make();
    tx.change(
        "INSERT INTO handovers (institution_id, id, department_id, giver_id, successor_id, made_by_id, made_on) "
        "VALUES ($institution, $1, $2, $3, $4, $3, '2026-08-21')",
        handover, office.han_head.department, office.park_member.id, office.han_head.id);
    tx.change(
        "INSERT INTO handover_promises (institution_id, handover_id, position, matter, matter_id, title, promise, promised_to, answer) "
        "SELECT r.institution_id, h.id, 0, 'report', r.id, '보고서', 'report', '', 'accepted' FROM reports r "
        "JOIN handovers h ON h.institution_id = r.institution_id AND h.id = $1 "
        "WHERE r.institution_id = $institution AND r.trip_id = $2",
        handover, walk.trip);
    return Done{};
  }));
  EXPECT_FALSE(waits(db, office, office.han_head, "home.step.accept_report")) << "a party to it";
  EXPECT_TRUE(waits(db, office, office.mayor, "home.step.accept_report"));
  auto const strangers = make_strangers(db);
  EXPECT_FALSE(waits(db, strangers, strangers.mayor, "home.step.accept_report"));
}

TEST(next_steps, rest_while_the_programme_is_suspended_and_move_what_was_held_through_its_days) {
  auto const clock = ClockKept{};
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::permitted_trip);
  auto const leader = office.lee_leader;
  EXPECT_TRUE(waits(db, office, leader, "home.step.ready_trip"));
  ASSERT_TRUE(move_program(db, office.actor_of(office.mayor), walk.program, ProgramMove::suspend, "집중호우 대응"));
  EXPECT_FALSE(waits(db, office, leader, "home.step.ready_trip"));
  EXPECT_FALSE(waits(db, office, leader, "home.step.move_held_trip")) << "its days are still ahead";
  test_clock().set(start_of_day_in_seoul(Date::of(2026, 8, 20)) + 36000);
  EXPECT_TRUE(waits(db, office, leader, "home.step.move_held_trip"));
  EXPECT_FALSE(waits(db, office, office.park_member, "home.step.move_held_trip")) << "the leader's";
  auto const strangers = make_strangers(db);
  EXPECT_FALSE(waits(db, strangers, strangers.mayor, "home.step.move_held_trip"));
  ASSERT_TRUE(move_program(db, office.actor_of(office.mayor), walk.program, ProgramMove::resume, ""));
  EXPECT_TRUE(waits(db, office, leader, "home.step.ready_trip"));
  EXPECT_FALSE(waits(db, office, leader, "home.step.move_held_trip"));
}

TEST(funnel, counts_each_step_once_and_opens_exactly_those_rows) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::measured_adoption);
  auto const officer = office.actor_of(office.kim_officer);
  auto const steps = program.db().read(officer, [&](Tx& tx) { return count_funnel(tx, {.year = 2026}); });
  ASSERT_EQ(steps.size(), 8U);
  for (auto const& step : steps) {
    EXPECT_EQ(step.count, 1) << step.label_key;
    auto const page = answer(program, {.as = officer, .get = step.path});
    EXPECT_EQ(page.status, 200) << step.path;
    EXPECT_NE(page.body.find(kWalkWord), std::string::npos) << step.path << " lists what it counts";
  }
  auto const elsewhere = program.db().read(officer, [&](Tx& tx) { return count_funnel(tx, {.year = 2025}); });
  for (auto const& step : elsewhere) EXPECT_EQ(step.count, 0) << step.label_key;
  EXPECT_FALSE(walk.program.is_nil());
}

TEST(home, tells_travellers_what_became_of_their_trip) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  walk_chain(program.db(), office, WalkTo::measured_adoption);
  auto const traveller = office.actor_of(office.park_member);
  run_scenarios(
      program,
      {{.name = "a traveller", .as = traveller, .get = "/", .contains = {"사례 1 · 도입 1 · 시행 1 · 성과 1", kWalkWord}},
       {.name = "who stayed at home", .as = office.actor_of(office.kang_member), .get = "/", .not_contains = {"우리 출장이 남긴 것"}}});
}

TEST(home, shows_steps_to_staff_and_the_overview_to_those_who_steer) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  walk_chain(program.db(), office, WalkTo::came_back);
  run_scenarios(
      program,
      {
          {.name = "a traveller is told to write",
           .as = office.actor_of(office.park_member),
           .get = "/",
           .contains = {"결과보고서 쓰기"},
           .not_contains = {"funnel-title", "멈춰 있는 시책 도입"}},
          {.name = "the officer sees the funnel", .as = office.actor_of(office.kim_officer), .get = "/", .contains = {"현안에서 성과까지"}},
          {.name = "the mayor sees it too",
           .as = office.actor_of(office.mayor),
           .get = "/",
           .contains = {"현안에서 성과까지", "멈춰 있는 시책 도입"}},
          {.name = "another institution sees nothing of it",
           .as = strangers.actor_of(strangers.kim_officer),
           .get = "/",
           .not_contains = {kWalkWord}},
          {.name = "a visitor signs in first", .get = "/", .status = 303},
      });
}

}  // namespace
}  // namespace baeumgil
