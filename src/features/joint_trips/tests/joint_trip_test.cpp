// Two teams that go the same way: the offer, its answers, what an accepted one does to a plan still written, and each refusal.
#include <gtest/gtest.h>

#include "features/joint_trips/joint_store.h"
#include "features/joint_trips/offer_joint_trip.h"
#include "features/teams/form_team.h"
#include "features/teams/invite_member.h"
#include "features/trips/same_way.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

// A second team, of another department, with a draft to the same host a week later.
struct TwoTeams {
  TripRound round{TestProgram::instance().db()};
  TripId standing{round.submitted()};
  Actor second{round.as(round.office.kang_member)};
  TripId draft{drafted()};

  Trip now(TripId id) const { return round.now(id); }
  std::vector<SameWayTrip> same_way() const {
    auto const mine = now(draft);
    return TestProgram::instance().db().read(second, [&](Tx& tx) { return list_same_way(tx, second, mine); });
  }

 private:
  TripId drafted() {
    auto const& office = round.office;
    auto wishes = team_draft(round.program, round.issue, round.now(round.team).hosts.front().host);
    wishes.name = "두번째팀";
    wishes.preferred_from = Date::of(2026, 8, 25);
    wishes.preferred_until = Date::of(2026, 8, 26);
    auto const team = made(form_team(TestProgram::instance().db(), second, wishes));
    made(invite_member(TestProgram::instance().db(), second, team, office.jung_member.id));
    made(answer_invitation(TestProgram::instance().db(), round.as(office.jung_member), team, MemberAnswer::accepted));
    made(name_substitute(TestProgram::instance().db(), second, team, office.kang_member.id, office.yoon_head.id));
    made(name_substitute(TestProgram::instance().db(), second, team, office.jung_member.id, office.song_head.id));
    made(submit_team(TestProgram::instance().db(), second, team));
    made(confirm_member(TestProgram::instance().db(), round.as(office.yoon_head), team, office.kang_member.id));
    made(confirm_member(TestProgram::instance().db(), round.as(office.song_head), team, office.jung_member.id));
    made(confirm_team(TestProgram::instance().db(), round.as(office.kim_officer), team));
    return made(plan_trip(TestProgram::instance().db(), second, team, planned_from(round.now(team))));
  }
};

TEST(same_way, finds_trips_of_other_teams_within_the_days_of_the_rule) {
  auto const two = TwoTeams{};
  auto const found = two.same_way();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].trip, two.standing);
  EXPECT_EQ(found[0].host_name, "배울시");
  auto const leader = two.round.leader();
  auto const standing = two.now(two.standing);
  auto const other_side = TestProgram::instance().db().read(leader, [&](Tx& tx) { return list_same_way(tx, leader, standing); });
  EXPECT_TRUE(other_side.empty()) << "a draft is its team's";
}

TEST(offer_joint_trip, reaches_the_other_leader_and_refuses_the_rest) {
  auto const two = TwoTeams{};
  auto const& round = two.round;
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(offer_joint_trip(TestProgram::instance().db(), round.as(round.office.yoon_head), two.draft, two.standing, "같이")),
            Kind::forbidden);
  EXPECT_EQ(kind_of(offer_joint_trip(TestProgram::instance().db(), round.as(round.office.owner_officer), two.draft, two.standing, "같이")),
            Kind::not_found);
  EXPECT_EQ(kind_of(offer_joint_trip(TestProgram::instance().db(), round.stranger(), two.draft, two.standing, "같이")), Kind::not_found);
  EXPECT_EQ(first_field(offer_joint_trip(TestProgram::instance().db(), two.second, two.draft, two.draft, "같이")), "to");
  EXPECT_EQ(first_field(offer_joint_trip(TestProgram::instance().db(), two.second, two.draft, two.standing, " ")), "message");
  EXPECT_EQ(round.count("events"), events);
  auto const id = made(offer_joint_trip(TestProgram::instance().db(), two.second, two.draft, two.standing, "같은 날 함께 가요"));
  EXPECT_EQ(kind_of(offer_joint_trip(TestProgram::instance().db(), two.second, two.draft, two.standing, "또")), Kind::conflict);
  EXPECT_EQ(kind_of(answer_joint_offer(TestProgram::instance().db(), round.leader(), id, JointState::withdrawn, "")), Kind::forbidden);
  made(answer_joint_offer(TestProgram::instance().db(), two.second, id, JointState::withdrawn, ""));
  EXPECT_EQ(kind_of(answer_joint_offer(TestProgram::instance().db(), round.leader(), id, JointState::accepted, "")), Kind::conflict);
}

TEST(answer_joint_offer, moves_the_plan_still_written_to_the_other_s_day_and_hour) {
  auto const two = TwoTeams{};
  auto const& round = two.round;
  auto const id = made(offer_joint_trip(TestProgram::instance().db(), two.second, two.draft, two.standing, "같은 날 함께 가요"));
  EXPECT_EQ(kind_of(answer_joint_offer(TestProgram::instance().db(), round.as(round.office.park_member), id, JointState::accepted, "")),
            Kind::forbidden);
  EXPECT_EQ(kind_of(answer_joint_offer(TestProgram::instance().db(), two.second, id, JointState::accepted, "")), Kind::forbidden)
      << "not by who offered";
  EXPECT_EQ(kind_of(answer_joint_offer(TestProgram::instance().db(), round.stranger(), id, JointState::accepted, "")), Kind::not_found);
  EXPECT_EQ(first_field(answer_joint_offer(TestProgram::instance().db(), round.leader(), id, JointState::declined, "")), "answer");
  made(answer_joint_offer(TestProgram::instance().db(), round.leader(), id, JointState::accepted, "좋습니다"));
  auto const moved = two.now(two.draft);
  auto const other = two.now(two.standing);
  EXPECT_EQ(moved.starts_on, other.starts_on);
  EXPECT_EQ(moved.stops.front().on, other.stops.front().on);
  EXPECT_EQ(moved.stops.front().from_time, other.stops.front().from_time);
  EXPECT_EQ(other.version, two.now(two.standing).version) << "what was handed in stays";
  auto const joint = TestProgram::instance().db().read(two.second, [&](Tx& tx) { return list_joint_trips(tx, two.standing); });
  ASSERT_EQ(joint.size(), 1U);
  EXPECT_EQ(joint[0].trip, two.draft);
}

TEST(joint_pages, offer_and_answer) {
  auto const two = TwoTeams{};
  auto const& round = two.round;
  auto const mine = "/trips/" + to_text(two.draft);
  auto const theirs = "/trips/" + to_text(two.standing);
  auto english = two.second;
  english.language = Language::en;
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the plan says who goes the same way",
        .as = two.second,
        .get = mine + "/plan",
        .contains = {"1팀 있습니다", mine + "/joint"}},
       {.name = "whom to ask", .as = two.second, .get = mine + "/joint", .contains = {"안심통학팀", "이팀장", "name=\"message\""}},
       {.name = "in English", .as = english, .get = mine + "/joint", .contains = {"Teams going the same way"}},
       {.name = "a stranger", .as = round.stranger(), .get = mine + "/joint", .status = 404},
       {.name = "without words", .as = two.second, .post = mine + "/joint", .form = {{"to", to_text(two.standing)}}, .status = 422},
       {.name = "offered",
        .as = two.second,
        .post = mine + "/joint",
        .form = {{"to", to_text(two.standing)}, {"message", "같은 차로 가요"}},
        .status = 303,
        .events = 1},
       {.name = "it waits on the first screen", .as = round.leader(), .get = "/", .contains = {"함께 가자는 제안에 답하기"}},
       {.name = "on the page", .as = round.leader(), .get = theirs + "/joint", .contains = {"같은 차로 가요", "name=\"answer\""}},
       {.name = "others only read",
        .as = round.head(),
        .get = theirs + "/joint",
        .contains = {"같은 차로 가요"},
        .not_contains = {"name=\"answer\""}}});
  auto const id = TestProgram::instance().db().read(two.second, [&](Tx& tx) { return list_offers(tx, two.draft).front().id; });
  auto const answer = theirs + "/joint/" + to_text(id) + "/answer";
  auto const api = "/api/v1/joint-offers/" + to_text(id) + "/answer";
  run_scenarios(TestProgram::instance(),
                {{.name = "no reason",
                  .as = round.leader(),
                  .post = answer,
                  .form = {{"to", "declined"}},
                  .status = 422,
                  .contains = {"f-answer-error"}},
                 {.name = "a program may not either", .as = two.second, .post = api, .json = R"({"to":"accepted"})", .status = 403},
                 {.name = "accepted", .as = round.leader(), .post = answer, .form = {{"to", "accepted"}}, .status = 303, .events = 2},
                 {.name = "said", .as = two.second, .get = mine, .contains = {"함께 가는 출장"}},
                 {.name = "to programs too",
                  .as = two.second,
                  .get = "/api/v1/trips/" + to_text(two.draft) + "/joint-offers",
                  .contains = {R"("state":"accepted")"}}});
}

}  // namespace
}  // namespace baeumgil
