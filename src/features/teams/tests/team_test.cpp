// A team from forming to confirmed: each success, each refusal with the rule that refused, and strangers.
#include <gtest/gtest.h>

#include "features/programs/move_program.h"
#include "features/teams/confirm_team.h"
#include "features/teams/edit_team.h"
#include "features/teams/invite_member.h"
#include "features/teams/submit_team.h"
#include "features/teams/team_store.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Round {
  Office office{make_office(test_database())};
  IssueId issue{make_open_issue(test_database(), office)};
  ProgramId program{make_open_program(test_database(), office, issue)};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Team now(TeamId id) const {
    return *test_database().read(office.institution, [&](Tx& tx) { return find_team(tx, {}, id); });
  }
};

Kind kind_of(Result<TeamId> const& result) { return result ? Kind::busy : result.error().kind; }
std::string first_field(Result<TeamId> const& result) {
  return result || result.error().fields.empty() ? "" : result.error().fields.front().field;
}
std::string rule_of(Result<TeamId> const& result) { return result || !result.error().rule ? "" : result.error().rule->rule_id; }

TEST(form_team, makes_the_actor_its_leader) {
  auto const round = Round{};
  auto const id = form_team(test_database(), round.as(round.office.lee_leader),
                            team_draft(round.program, round.issue, make_host(test_database(), "배울군")));
  ASSERT_TRUE(id);
  auto const team = round.now(*id);
  EXPECT_EQ(team.number, "2026-팀-0001");
  EXPECT_EQ(team.leader, round.office.lee_leader.id);
  ASSERT_EQ(team.members.size(), 1U);
  EXPECT_EQ(team.members.front().answer, MemberAnswer::accepted);
  ASSERT_EQ(team.hosts.size(), 1U);
  EXPECT_EQ(team.hosts.front().name, "배울군");
}

TEST(form_team, refuses_outside_the_window_and_a_second_team) {
  auto const round = Round{};
  auto const& leader = round.office.lee_leader;
  auto const draft = team_draft(round.program, round.issue, {});
  ASSERT_TRUE(form_team(test_database(), round.as(leader), draft));
  auto const before = count_events(test_database(), round.office);
  auto const second = form_team(test_database(), round.as(leader), draft);
  EXPECT_EQ(rule_of(second), "team.other_teams_of_member.max");
  auto const started = test_clock().now();
  test_clock().set(start_of_day_in_seoul(Date::of(2026, 8, 21)));
  auto const late = form_team(test_database(), round.as(round.office.park_member), draft);
  test_clock().set(started);
  EXPECT_EQ(first_field(late), "program");
  EXPECT_EQ(rule_of(late), "team.applied_on.max");
  EXPECT_EQ(late.error().rule->article, "3. 운영방침");
  EXPECT_EQ(late.error().rule->source, "2026년 우수정책 벤치마킹");
  EXPECT_EQ(kind_of(form_team(test_database(), round.as(round.office.auditor), draft)), Kind::forbidden);
  EXPECT_EQ(count_events(test_database(), round.office), before);
}

TEST(invite_member, refuses_the_fifth_with_the_clause_of_the_programme) {
  auto const round = Round{};
  auto const leader = round.as(round.office.lee_leader);
  auto const id = *form_team(test_database(), leader, team_draft(round.program, round.issue, {}));
  for (auto const& person : {round.office.park_member, round.office.choi_member, round.office.jung_member})
    ASSERT_TRUE(invite_member(test_database(), leader, id, person.id));
  auto const before = count_events(test_database(), round.office);
  auto const fifth = invite_member(test_database(), leader, id, round.office.kang_member.id);
  EXPECT_EQ(first_field(fifth), "person");
  EXPECT_EQ(rule_of(fifth), "team.size.max");
  EXPECT_EQ(fifth.error().rule->article, "3. 운영방침");
  EXPECT_EQ(kind_of(invite_member(test_database(), leader, id, round.office.park_member.id)), Kind::invalid);
  EXPECT_EQ(kind_of(invite_member(test_database(), round.as(round.office.park_member), id, round.office.kang_member.id)), Kind::forbidden);
  EXPECT_EQ(count_events(test_database(), round.office), before);
  EXPECT_EQ(round.now(id).members.size(), 4U);
  ASSERT_TRUE(answer_invitation(test_database(), round.as(round.office.jung_member), id, MemberAnswer::declined));
  EXPECT_TRUE(invite_member(test_database(), leader, id, round.office.kang_member.id));
  EXPECT_EQ(round.now(id).size(), 4);
}

TEST(invite_member, refuses_who_is_in_another_team_of_the_programme) {
  auto const round = Round{};
  ASSERT_TRUE(form_team(test_database(), round.as(round.office.kang_member), team_draft(round.program, round.issue, {})));
  auto const id = *form_team(test_database(), round.as(round.office.lee_leader), team_draft(round.program, round.issue, {}));
  auto const taken = invite_member(test_database(), round.as(round.office.lee_leader), id, round.office.kang_member.id);
  EXPECT_EQ(rule_of(taken), "team.other_teams_of_member.max");
}

TEST(answer_invitation, is_for_the_invited_only) {
  auto const round = Round{};
  auto const id = *form_team(test_database(), round.as(round.office.lee_leader), team_draft(round.program, round.issue, {}));
  ASSERT_TRUE(invite_member(test_database(), round.as(round.office.lee_leader), id, round.office.park_member.id));
  EXPECT_EQ(kind_of(answer_invitation(test_database(), round.as(round.office.choi_member), id, MemberAnswer::accepted)), Kind::forbidden);
  EXPECT_TRUE(answer_invitation(test_database(), round.as(round.office.park_member), id, MemberAnswer::accepted));
  EXPECT_EQ(kind_of(answer_invitation(test_database(), round.as(round.office.park_member), id, MemberAnswer::declined)), Kind::conflict);
}

TEST(name_substitute, wants_a_colleague_who_stays) {
  auto const round = Round{};
  auto const id = make_ready_team(test_database(), round.office, round.program, round.issue);
  auto const leader = round.as(round.office.lee_leader);
  EXPECT_EQ(kind_of(name_substitute(test_database(), leader, id, round.office.park_member.id, round.office.kang_member.id)), Kind::invalid);
  EXPECT_EQ(kind_of(name_substitute(test_database(), leader, id, round.office.park_member.id, round.office.lee_leader.id)), Kind::invalid);
  EXPECT_EQ(kind_of(name_substitute(test_database(), round.as(round.office.choi_member), id, round.office.park_member.id,
                                    round.office.han_head.id)),
            Kind::forbidden);
}

TEST(submit_team, names_everything_that_is_missing_and_writes_nothing) {
  auto const round = Round{};
  auto const leader = round.as(round.office.lee_leader);
  auto draft = team_draft(round.program, round.issue, {});
  draft.preferred_from.reset();
  draft.preferred_until.reset();
  auto const id = *form_team(test_database(), leader, draft);
  auto const before = count_events(test_database(), round.office);
  auto const early = submit_team(test_database(), leader, id);
  ASSERT_FALSE(early);
  auto keys = std::vector<std::string>{};
  for (auto const& field : early.error().fields) keys.push_back(field.key);
  EXPECT_EQ(keys, (std::vector<std::string>{"team.gap.no_substitute", "team.gap.no_host", "team.gap.no_dates", "rules.refused.generic"}));
  EXPECT_EQ(rule_of(early), "team.size.min");
  EXPECT_EQ(count_events(test_database(), round.office), before);
  ASSERT_TRUE(invite_member(test_database(), leader, id, round.office.park_member.id));
  auto const waiting = submit_team(test_database(), leader, id);
  EXPECT_EQ(waiting.error().fields[1].key, "team.gap.not_accepted");
}

TEST(confirm_team, waits_for_the_head_of_every_member) {
  auto const round = Round{};
  auto const id = make_ready_team(test_database(), round.office, round.program, round.issue);
  EXPECT_EQ(kind_of(submit_team(test_database(), round.as(round.office.park_member), id)), Kind::forbidden);
  ASSERT_TRUE(submit_team(test_database(), round.as(round.office.lee_leader), id));
  EXPECT_EQ(kind_of(invite_member(test_database(), round.as(round.office.lee_leader), id, round.office.kang_member.id)), Kind::forbidden);
  auto const officer = round.as(round.office.kim_officer);
  EXPECT_EQ(kind_of(confirm_team(test_database(), officer, id)), Kind::conflict);
  EXPECT_EQ(kind_of(confirm_member(test_database(), round.as(round.office.song_head), id, round.office.park_member.id)), Kind::forbidden);
  ASSERT_TRUE(confirm_member(test_database(), round.as(round.office.han_head), id, round.office.lee_leader.id));
  ASSERT_TRUE(confirm_member(test_database(), round.as(round.office.han_head), id, round.office.park_member.id));
  ASSERT_TRUE(confirm_member(test_database(), round.as(round.office.song_head), id, round.office.choi_member.id));
  EXPECT_EQ(kind_of(confirm_team(test_database(), round.as(round.office.han_head), id)), Kind::forbidden);
  ASSERT_TRUE(confirm_team(test_database(), officer, id));
  EXPECT_EQ(round.now(id).state, TeamState::confirmed);
  EXPECT_EQ(round.now(id).members.front().confirmed_by_name, "한과장");
}

TEST(confirm_member, is_for_the_next_step_of_the_ladder_where_the_head_travels) {
  auto const round = Round{};
  auto const head = round.as(round.office.han_head);
  auto const id = *form_team(test_database(), head, team_draft(round.program, round.issue, make_host(test_database(), "배울구")));
  ASSERT_TRUE(invite_member(test_database(), head, id, round.office.choi_member.id));
  ASSERT_TRUE(answer_invitation(test_database(), round.as(round.office.choi_member), id, MemberAnswer::accepted));
  ASSERT_TRUE(name_substitute(test_database(), head, id, round.office.han_head.id, round.office.lee_leader.id));
  ASSERT_TRUE(name_substitute(test_database(), head, id, round.office.choi_member.id, round.office.jung_member.id));
  ASSERT_TRUE(invite_member(test_database(), head, id, round.office.park_member.id));
  ASSERT_TRUE(answer_invitation(test_database(), round.as(round.office.park_member), id, MemberAnswer::accepted));
  ASSERT_TRUE(name_substitute(test_database(), head, id, round.office.park_member.id, round.office.lee_leader.id));
  ASSERT_TRUE(submit_team(test_database(), head, id));
  auto const mayor = round.as(round.office.mayor);  // nobody holds the posts between
  for (auto const member : {round.office.han_head.id, round.office.park_member.id}) {
    EXPECT_EQ(kind_of(confirm_member(test_database(), head, id, member)), Kind::forbidden) << "a party to it";
    EXPECT_EQ(kind_of(confirm_member(test_database(), round.as(round.office.kim_officer), id, member)), Kind::forbidden);
    EXPECT_TRUE(confirm_member(test_database(), mayor, id, member));
  }
  EXPECT_EQ(kind_of(confirm_member(test_database(), mayor, id, round.office.choi_member.id)), Kind::forbidden)
      << "her own head does not travel";
  EXPECT_TRUE(confirm_member(test_database(), round.as(round.office.song_head), id, round.office.choi_member.id));
}

TEST(return_team, takes_confirmations_back_and_lets_it_come_again) {
  auto const round = Round{};
  auto const id = make_ready_team(test_database(), round.office, round.program, round.issue);
  ASSERT_TRUE(submit_team(test_database(), round.as(round.office.lee_leader), id));
  ASSERT_TRUE(confirm_member(test_database(), round.as(round.office.han_head), id, round.office.park_member.id));
  EXPECT_EQ(kind_of(return_team(test_database(), round.as(round.office.han_head), id, "")), Kind::invalid);
  EXPECT_EQ(kind_of(return_team(test_database(), round.as(round.office.yoon_head), id, "일정")), Kind::forbidden);
  ASSERT_TRUE(return_team(test_database(), round.as(round.office.han_head), id, "일정을 줄여 주세요"));
  EXPECT_FALSE(round.now(id).is_confirmed_by_all_heads());
  auto const started = test_clock().now();
  test_clock().set(start_of_day_in_seoul(Date::of(2026, 8, 25)));  // after the window: it was applied for in time
  auto const again = submit_team(test_database(), round.as(round.office.lee_leader), id);
  test_clock().set(started);
  EXPECT_TRUE(again);
}

TEST(withdraw_team, frees_its_members_for_another_team) {
  auto const round = Round{};
  auto const id = make_ready_team(test_database(), round.office, round.program, round.issue);
  EXPECT_EQ(kind_of(withdraw_team(test_database(), round.as(round.office.park_member), id, "x")), Kind::forbidden);
  EXPECT_EQ(kind_of(withdraw_team(test_database(), round.as(round.office.lee_leader), id, "")), Kind::invalid);
  ASSERT_TRUE(withdraw_team(test_database(), round.as(round.office.lee_leader), id, "업무 사정"));
  EXPECT_TRUE(form_team(test_database(), round.as(round.office.park_member), team_draft(round.program, round.issue, {})));
}

TEST(withdraw_team, is_the_officers_once_its_trips_have_begun) {
  auto const round = Round{};
  auto const id = make_ready_team(test_database(), round.office, round.program, round.issue);
  auto const officer = round.as(round.office.kim_officer);
  ASSERT_TRUE(submit_team(test_database(), round.as(round.office.lee_leader), id));
  for (auto const& [head, member] : {std::pair{round.office.han_head, round.office.lee_leader},
                                     {round.office.han_head, round.office.park_member},
                                     {round.office.song_head, round.office.choi_member}})
    ASSERT_TRUE(confirm_member(test_database(), round.as(head), id, member.id));
  ASSERT_TRUE(confirm_team(test_database(), officer, id));
  ASSERT_TRUE(test_database().write(officer, [&](Tx& tx) -> Result<Done> {
    move_team(tx, officer, id, TeamState::active);
    return Done{};
  }));
  auto const before = count_events(test_database(), round.office);
  EXPECT_EQ(kind_of(withdraw_team(test_database(), round.as(round.office.lee_leader), id, "업무 사정")), Kind::forbidden);
  EXPECT_EQ(kind_of(withdraw_team(test_database(), officer, id, "")), Kind::invalid);
  EXPECT_EQ(count_events(test_database(), round.office), before);
  ASSERT_TRUE(withdraw_team(test_database(), officer, id, "업무 사정"));
  EXPECT_EQ(round.now(id).state, TeamState::withdrawn);
}

TEST(teams, do_not_exist_for_another_institution) {
  auto const round = Round{};
  auto const id = make_ready_team(test_database(), round.office, round.program, round.issue);
  auto const strangers = make_strangers(test_database());
  auto const stranger = strangers.actor_of(strangers.kim_officer);
  EXPECT_EQ(kind_of(submit_team(test_database(), stranger, id)), Kind::not_found);
  EXPECT_EQ(kind_of(withdraw_team(test_database(), stranger, id, "x")), Kind::not_found);
  EXPECT_EQ(kind_of(invite_member(test_database(), stranger, id, strangers.kang_member.id)), Kind::not_found);
  EXPECT_EQ(test_database().read(strangers.institution, [](Tx& tx) { return list_teams(tx, {}).total; }), 0);
}

}  // namespace
}  // namespace baeumgil
