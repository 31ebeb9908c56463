// Who joins and who leaves a team that was confirmed: the own head decides, and only then may a plan name them (0074).
#include <gtest/gtest.h>

#include "features/programs/move_program.h"
#include "features/teams/invite_member.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

void join(TripRound const& round, Person const& newcomer, Person const& substitute) {
  made(invite_member(round.db, round.leader(), round.team, newcomer.id));
  made(answer_invitation(round.db, round.as(newcomer), round.team, MemberAnswer::accepted));
  made(name_substitute(round.db, round.as(newcomer), round.team, newcomer.id, substitute.id));
}

TEST(newcomer, travels_once_the_own_head_has_confirmed) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const& kang = round.office.kang_member;
  auto const head = round.as(round.office.yoon_head);
  auto events = round.count("events");
  EXPECT_EQ(kind_of(invite_member(round.db, round.as(round.office.park_member), round.team, kang.id)), Kind::forbidden);
  EXPECT_EQ(kind_of(invite_member(round.db, round.stranger(), round.team, kang.id)), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  made(invite_member(round.db, round.leader(), round.team, kang.id));
  made(answer_invitation(round.db, round.as(kang), round.team, MemberAnswer::accepted));
  EXPECT_EQ(kind_of(confirm_member(round.db, head, round.team, kang.id)), Kind::conflict) << "nobody stands in yet";
  EXPECT_EQ(kind_of(plan_trip(round.db, round.as(kang), round.team, round.plan())), Kind::forbidden) << "nor plans";
  auto input = round.plan();
  EXPECT_EQ(input.travelers.size(), 3U) << "a plan starts from those who travel";
  input.travelers.push_back({.person = kang.id, .task = "면담 기록"});
  events = round.count("events");
  EXPECT_EQ(first_field(plan_trip(round.db, round.leader(), round.team, input)), "travelers.3.person");
  EXPECT_EQ(round.count("events"), events);
  made(name_substitute(round.db, round.as(kang), round.team, kang.id, round.office.owner_officer.id));
  EXPECT_EQ(kind_of(confirm_member(round.db, round.as(round.office.song_head), round.team, kang.id)), Kind::forbidden);
  made(confirm_member(round.db, head, round.team, kang.id));
  EXPECT_EQ(round.now(round.team).state, TeamState::confirmed) << "the others need not be confirmed again";
  EXPECT_EQ(kind_of(confirm_member(round.db, head, round.team, kang.id)), Kind::conflict);
  EXPECT_EQ(round.now(made(plan_trip(round.db, round.leader(), round.team, input))).travelers.size(), 4U);
}

TEST(newcomer, is_held_to_the_rules_of_the_programme) {
  auto const round = TripRound{TestProgram::instance().db()};
  join(round, round.office.kang_member, round.office.owner_officer);
  auto const fifth = invite_member(round.db, round.leader(), round.team, round.office.jung_member.id);
  EXPECT_EQ(rule_of(fifth), "team.size.max");
  made(remove_member(round.db, round.leader(), round.team, round.office.kang_member.id));
  made(move_program(round.db, round.as(round.office.mayor), round.program, ProgramMove::suspend, "집중호우 대응"));
  EXPECT_EQ(kind_of(invite_member(round.db, round.leader(), round.team, round.office.jung_member.id)), Kind::conflict);
}

TEST(leaver, is_nobody_whom_a_plan_names_and_leaves_a_team_large_enough) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const& park = round.office.park_member;
  auto const trip = round.drafted();
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(remove_member(round.db, round.as(round.office.choi_member), round.team, park.id)), Kind::forbidden);
  EXPECT_EQ(kind_of(remove_member(round.db, round.stranger(), round.team, park.id)), Kind::not_found);
  auto const named = remove_member(round.db, round.leader(), round.team, park.id);
  ASSERT_EQ(first_field(named), "person");
  EXPECT_EQ(named.error().fields.front().key, "team.member.travels");
  EXPECT_EQ(round.count("events"), events);
  made(cancel_trip(round.db, round.leader(), trip, "업무 사정"));
  made(remove_member(round.db, round.leader(), round.team, park.id));
  EXPECT_EQ(round.now(round.team).members.size(), 2U);
  EXPECT_EQ(rule_of(remove_member(round.db, round.leader(), round.team, round.office.choi_member.id)), "team.size.min");
  join(round, round.office.kang_member, round.office.owner_officer);
  EXPECT_EQ(rule_of(remove_member(round.db, round.leader(), round.team, round.office.choi_member.id)), "team.size.min")
      << "whom no head has confirmed is no successor yet";
  made(confirm_member(round.db, round.as(round.office.yoon_head), round.team, round.office.kang_member.id));
  made(remove_member(round.db, round.leader(), round.team, round.office.choi_member.id));
}

TEST(newcomer, joins_a_team_that_has_reported_and_plans_another_trip) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const& kang = round.office.kang_member;
  round.permitted();
  made(round.db.write(round.leader(), [&](Tx& tx) -> Result<Done> {
    move_team(tx, round.leader(), round.team, TeamState::reported);
    return Done{};
  }));
  ASSERT_EQ(round.now(round.team).state, TeamState::reported);
  join(round, kang, round.office.owner_officer);
  EXPECT_EQ(kind_of(confirm_member(round.db, round.as(round.office.song_head), round.team, kang.id)), Kind::forbidden);
  EXPECT_EQ(kind_of(confirm_member(round.db, round.stranger(), round.team, kang.id)), Kind::not_found);
  auto const head = round.as(round.office.yoon_head);
  run_scenarios(TestProgram::instance(),
                {{.name = "the own head is told", .as = head, .get = "/", .contains = {"/teams/" + to_text(round.team)}}});
  made(confirm_member(round.db, head, round.team, kang.id));
  auto another = round.plan();
  another.travelers = {{.person = kang.id, .task = "면담 기록"}};
  EXPECT_EQ(round.now(made(plan_trip(round.db, round.as(kang), round.team, another))).travelers.size(), 1U);
}

TEST(leaver, who_may_not_go_is_told_in_the_own_row) {
  auto const round = TripRound{TestProgram::instance().db()};
  round.drafted();
  auto const page = "/teams/" + to_text(round.team);
  run_scenarios(TestProgram::instance(),
                {{.name = "the refusal stands at the member",
                  .as = round.leader(),
                  .post = page + "/member-removal",
                  .form = {{"person", to_text(round.office.park_member.id)}},
                  .status = 422,
                  .contains = {"id=\"f-removal\"", "href=\"#f-removal\""},
                  .not_contains = {"id=\"f-person\"", "href=\"#f-person\""}},
                 {.name = "and is gone when the page is read again", .as = round.leader(), .get = page, .not_contains = {"f-removal"}}});
}

TEST(newcomer, is_shown_to_those_whose_turn_it_is) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const& kang = round.office.kang_member;
  auto const head = round.as(round.office.yoon_head);
  auto const page = "/teams/" + to_text(round.team);
  run_scenarios(TestProgram::instance(),
                {{.name = "the leader finds the picker",
                  .as = round.leader(),
                  .get = page + "?person_q=강주임",
                  .contains = {page + "/invitation", "소속 부서장이 확인"}},
                 {.name = "a member does not",
                  .as = round.as(round.office.park_member),
                  .get = page + "?person_q=강주임",
                  .not_contains = {page + "/invitation"}},
                 {.name = "and invites",
                  .as = round.leader(),
                  .post = page + "/invitation",
                  .form = {{"person", to_text(kang.id)}},
                  .status = 303,
                  .events = 1},
                 {.name = "the invited reads it among what is to do", .as = round.as(kang), .get = "/", .contains = {page}},
                 {.name = "and plans no trip yet",
                  .as = round.as(kang),
                  .get = page,
                  .contains = {page + "/answer"},
                  .not_contains = {page + "/trips/new"}},
                 {.name = "a stranger",
                  .as = round.stranger(),
                  .post = page + "/invitation",
                  .form = {{"person", to_text(kang.id)}},
                  .status = 404}});
  made(answer_invitation(round.db, round.as(kang), round.team, MemberAnswer::accepted));
  run_scenarios(TestProgram::instance(), {{.name = "the head is not asked before somebody stands in",
                                           .as = head,
                                           .get = page,
                                           .not_contains = {page + "/member-confirmation"}}});
  made(name_substitute(round.db, round.as(kang), round.team, kang.id, round.office.owner_officer.id));
  run_scenarios(TestProgram::instance(),
                {{.name = "then it is among what is to do", .as = head, .get = "/", .contains = {page}},
                 {.name = "with the button", .as = head, .get = page, .contains = {page + "/member-confirmation"}}});
}

}  // namespace
}  // namespace baeumgil
