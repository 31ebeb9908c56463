// A team says whom it seeks; somebody answers; the leader takes one.
#include <gtest/gtest.h>

#include "features/teams/call_for_members.h"
#include "features/teams/call_store.h"
#include "features/teams/form_team.h"
#include "features/teams/invite_member.h"
#include "features/teams/team_store.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Scene {
  Office office{make_office(test_database())};
  Office strangers{make_strangers(test_database())};
  IssueId issue{make_open_issue(test_database(), office)};
  ProgramId program{make_open_program(test_database(), office, issue)};
  TeamId team{make_ready_team(test_database(), office, program, issue)};  // of three
  CallId call{*open_call(test_database(), office.actor_of(office.lee_leader), team, {.role = "통계 담당", .duties = "숫자를 모읍니다."})};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor leader() const { return as(office.lee_leader); }
  TeamCall now() const {
    return *test_database().read(office.institution, [&](Tx& tx) { return find_call(tx, leader(), call); });
  }
  Team team_now() const {
    return *test_database().read(office.institution, [&](Tx& tx) { return find_team(tx, {}, team); });
  }
};

Kind kind_of(Result<CallId> const& result) { return result ? Kind::busy : result.error().kind; }
std::string rule_of(Result<CallId> const& result) { return result || !result.error().rule ? "" : result.error().rule->rule_id; }

TEST(open_call, is_the_leaders_and_needs_a_seat) {
  auto const scene = Scene{};
  EXPECT_EQ(kind_of(open_call(test_database(), scene.as(scene.office.park_member), scene.team, {.role = "가"})), Kind::forbidden);
  EXPECT_EQ(kind_of(open_call(test_database(), scene.strangers.actor_of(scene.strangers.lee_leader), scene.team, {.role = "가"})),
            Kind::not_found);
  EXPECT_EQ(kind_of(open_call(test_database(), scene.leader(), scene.team, {})), Kind::invalid);
  ASSERT_TRUE(invite_member(test_database(), scene.leader(), scene.team, scene.office.jung_member.id));
  EXPECT_EQ(rule_of(open_call(test_database(), scene.leader(), scene.team, {.role = "다섯째"})), "team.size.max");
}

TEST(answer_call, waits_for_the_leader_who_takes_one_in) {
  auto const scene = Scene{};
  auto const kang = scene.as(scene.office.kang_member);
  auto const jung = scene.as(scene.office.jung_member);
  EXPECT_EQ(kind_of(answer_call(test_database(), scene.leader(), scene.call, "")), Kind::forbidden);
  EXPECT_EQ(kind_of(answer_call(test_database(), scene.as(scene.office.auditor), scene.call, "")), Kind::forbidden);
  EXPECT_EQ(kind_of(answer_call(test_database(), scene.strangers.actor_of(scene.strangers.kang_member), scene.call, "")), Kind::not_found);
  EXPECT_EQ(rule_of(answer_call(test_database(), scene.as(scene.office.park_member), scene.call, "")), "team.other_teams_of_member.max");
  ASSERT_TRUE(answer_call(test_database(), kang, scene.call, "통계를 잘 압니다."));
  EXPECT_EQ(kind_of(answer_call(test_database(), kang, scene.call, "")), Kind::conflict);
  ASSERT_TRUE(withdraw_answer(test_database(), kang, scene.call));
  EXPECT_EQ(kind_of(withdraw_answer(test_database(), kang, scene.call)), Kind::conflict);
  EXPECT_EQ(kind_of(withdraw_answer(test_database(), jung, scene.call)), Kind::forbidden);
  ASSERT_TRUE(answer_call(test_database(), kang, scene.call, "다시 생각했습니다."));
  ASSERT_TRUE(answer_call(test_database(), jung, scene.call, ""));
  EXPECT_EQ(kind_of(accept_answer(test_database(), kang, scene.call, scene.office.kang_member.id)), Kind::forbidden);
  EXPECT_EQ(kind_of(accept_answer(test_database(), scene.leader(), scene.call, scene.office.reviewer.id)), Kind::conflict);
  ASSERT_TRUE(decline_answer(test_database(), scene.leader(), scene.call, scene.office.jung_member.id));
  ASSERT_TRUE(accept_answer(test_database(), scene.leader(), scene.call, scene.office.kang_member.id));
  auto const team = scene.team_now();
  ASSERT_NE(team.member(scene.office.kang_member.id), nullptr);
  EXPECT_EQ(team.member(scene.office.kang_member.id)->role, "통계 담당");
  EXPECT_EQ(team.member(scene.office.kang_member.id)->answer, MemberAnswer::accepted);
  EXPECT_EQ(scene.now().state, CallState::filled);
  EXPECT_EQ(kind_of(answer_call(test_database(), jung, scene.call, "")), Kind::conflict);
}

TEST(accept_answer, refuses_who_found_another_team_meanwhile) {
  auto const scene = Scene{};
  auto const kang = scene.as(scene.office.kang_member);
  ASSERT_TRUE(answer_call(test_database(), kang, scene.call, ""));
  ASSERT_TRUE(form_team(test_database(), kang, team_draft(scene.program, scene.issue, {})));
  auto const before = count_events(test_database(), scene.office);
  EXPECT_EQ(rule_of(accept_answer(test_database(), scene.leader(), scene.call, scene.office.kang_member.id)),
            "team.other_teams_of_member.max");
  EXPECT_EQ(count_events(test_database(), scene.office), before);
  EXPECT_EQ(scene.team_now().member(scene.office.kang_member.id), nullptr);
}

TEST(close_call, is_the_leaders) {
  auto const scene = Scene{};
  EXPECT_EQ(kind_of(close_call(test_database(), scene.as(scene.office.park_member), scene.call)), Kind::forbidden);
  ASSERT_TRUE(close_call(test_database(), scene.leader(), scene.call));
  EXPECT_EQ(kind_of(close_call(test_database(), scene.leader(), scene.call)), Kind::conflict);
  EXPECT_EQ(kind_of(answer_call(test_database(), scene.as(scene.office.kang_member), scene.call, "")), Kind::conflict);
}

TEST(calls, show_answers_to_the_leader_and_to_who_gave_them) {
  auto const scene = Scene{};
  ASSERT_TRUE(answer_call(test_database(), scene.as(scene.office.kang_member), scene.call, "비밀"));
  auto const seen_by = [&](Actor const& actor) {
    return test_database().read(actor, [&](Tx& tx) { return find_call(tx, actor, scene.call); })->answers.size();
  };
  EXPECT_EQ(seen_by(scene.leader()), 1U);
  EXPECT_EQ(seen_by(scene.as(scene.office.kang_member)), 1U);
  EXPECT_EQ(seen_by(scene.as(scene.office.jung_member)), 0U);
}

}  // namespace
}  // namespace baeumgil
