// The hand on a proposal, and its teams made real.
#include "features/season/tests/season_scene.h"

namespace baeumgil {
namespace {

// Two teams: of four (lee, park, choi, jung) and what is left.
struct Proposed {
  Scene scene{};
  ProposalId id{};
  Proposed() {
    state_wishes(db(), scene.office, scene.season);
    id = make_proposal(db(), scene.office, scene.season.season, {});
  }
  Proposal now() const { return scene.proposal(id); }
  ProposedTeam larger() const {
    auto const teams = now().teams;
    return teams[0].members.size() >= teams[1].members.size() ? teams[0] : teams[1];
  }
  ProposedTeam smaller() const {
    auto const teams = now().teams;
    return teams[0].members.size() >= teams[1].members.size() ? teams[1] : teams[0];
  }
};

TEST(move_person, keeps_every_hard_rule) {
  auto const proposed = Proposed{};
  auto const officer = proposed.scene.officer();
  auto const from = proposed.smaller();
  auto const to = proposed.larger();
  ASSERT_EQ(from.members.size() + to.members.size(), 5U);
  auto const before = proposed.scene.events();
  auto const too_small = move_person(db(), officer, proposed.id, from.members.front().person, to.number);
  EXPECT_EQ(key_of(too_small), "season.obstacle.team_too_small");
  EXPECT_EQ(rule_of(too_small), "team.size.min");
  EXPECT_EQ(kind_of(move_person(db(), proposed.scene.stranger(), proposed.id, from.members.front().person, to.number)), Kind::not_found);
  EXPECT_EQ(
      kind_of(move_person(db(), proposed.scene.as(proposed.scene.office.lee_leader), proposed.id, from.members.front().person, to.number)),
      Kind::not_found);
  EXPECT_EQ(kind_of(move_person(db(), proposed.scene.as(proposed.scene.office.mayor), proposed.id, from.members.front().person, to.number)),
            Kind::forbidden);
  EXPECT_EQ(field_of(move_person(db(), officer, proposed.id, proposed.scene.office.mayor.id, to.number)), "person");
  EXPECT_EQ(field_of(move_person(db(), officer, proposed.id, to.members.front().person, 99)), "team");
  EXPECT_EQ(key_of(move_person(db(), officer, proposed.id, to.members.front().person, to.number)), "season.adjust.there_already");
  EXPECT_EQ(proposed.scene.events(), before);
  auto const mover = to.members.back().person;
  ASSERT_TRUE(move_person(db(), officer, proposed.id, mover, from.number));
  EXPECT_EQ(proposed.now().team_of(mover)->number, from.number);
  EXPECT_EQ(proposed.scene.events(), before + 1);
  ASSERT_TRUE(move_person(db(), officer, proposed.id, mover, std::nullopt));
  EXPECT_EQ(proposed.now().team_of(mover), nullptr);
  auto const unmet = proposed.scene.unmet(proposed.id);
  EXPECT_TRUE(std::ranges::any_of(unmet, [&](auto const& one) { return one.person == mover && one.kind == WishKind::place; }));
}

TEST(change_journey, is_refused_by_days_and_capacity) {
  auto const proposed = Proposed{};
  auto const officer = proposed.scene.officer();
  auto const team = proposed.smaller();
  auto const other = proposed.larger();
  EXPECT_EQ(key_of(change_journey(db(), officer, proposed.id, team.number, {.starts_on = Date::of(2026, 8, 24)})),
            "season.obstacle.own_days");
  EXPECT_EQ(key_of(change_journey(db(), officer, proposed.id, team.number, {.days = 5})), "season.obstacle.trip_length");
  EXPECT_EQ(field_of(change_journey(db(), officer, proposed.id, team.number, {.host = InstitutionId::make()})), "host");
  EXPECT_EQ(kind_of(change_journey(db(), officer, proposed.id, 99, {})), Kind::not_found);
  ASSERT_TRUE(change_journey(db(), officer, proposed.id, team.number, {.host = proposed.scene.season.far_host}));
  ASSERT_TRUE(change_journey(db(), officer, proposed.id, other.number, {.host = proposed.scene.season.near_host}));
  auto const full = change_journey(db(), officer, proposed.id, team.number,
                                   {.host = proposed.scene.season.near_host, .starts_on = proposed.now().team(other.number)->starts_on});
  EXPECT_EQ(key_of(full), "season.obstacle.host_capacity");
}

TEST(split_and_dissolve, make_and_end_teams) {
  auto const proposed = Proposed{};
  auto const officer = proposed.scene.officer();
  auto const team = proposed.larger();
  EXPECT_EQ(key_of(split_team(db(), officer, proposed.id, team.number, {})), "field.required");
  EXPECT_EQ(key_of(split_team(db(), officer, proposed.id, team.number, {team.members[0].person})), "season.obstacle.team_too_small");
  EXPECT_EQ(field_of(split_team(db(), officer, proposed.id, team.number, {proposed.smaller().members[0].person})), "people");
  ASSERT_TRUE(dissolve_team(db(), officer, proposed.id, team.number));
  EXPECT_EQ(proposed.now().teams.size(), 1U);
  EXPECT_EQ(kind_of(dissolve_team(db(), officer, proposed.id, team.number)), Kind::not_found);
}

TEST(split_team, leaves_two_that_each_keep_the_rules) {
  auto const proposed = Proposed{};
  auto const officer = proposed.scene.officer();
  auto const number = proposed.larger().number;
  auto const others = proposed.smaller();
  ASSERT_TRUE(dissolve_team(db(), officer, proposed.id, others.number));
  ASSERT_TRUE(change_journey(db(), officer, proposed.id, number, {.host = proposed.scene.season.far_host}));  // it takes two a day
  ASSERT_TRUE(move_person(db(), officer, proposed.id, others.members.front().person, number));
  auto const four = proposed.now();
  ASSERT_EQ(four.team(number)->members.size(), 4U);
  auto const leaving = std::vector{four.team(number)->members[0].person, four.team(number)->members[1].person};
  auto const before = proposed.scene.events();
  EXPECT_EQ(kind_of(split_team(db(), proposed.scene.stranger(), proposed.id, number, leaving)), Kind::not_found);
  EXPECT_EQ(kind_of(split_team(db(), proposed.scene.as(proposed.scene.office.mayor), proposed.id, number, leaving)), Kind::forbidden);
  EXPECT_EQ(proposed.scene.events(), before);
  ASSERT_TRUE(split_team(db(), officer, proposed.id, number, leaving));
  EXPECT_EQ(proposed.scene.events(), before + 1);
  auto const two = proposed.now();
  ASSERT_EQ(two.teams.size(), 2U);
  for (auto const& team : two.teams) {
    EXPECT_EQ(team.members.size(), 2U);
    EXPECT_EQ(team.host, proposed.scene.season.far_host);
  }
  EXPECT_EQ(two.team_of(leaving[0])->number, two.team_of(leaving[1])->number);
}

TEST(lock, is_kept_by_hand_and_by_the_next_proposal) {
  auto const proposed = Proposed{};
  auto const officer = proposed.scene.officer();
  auto const team = proposed.smaller();
  auto const person = proposed.larger().members.front().person;
  auto const journey = *proposed.now().team_of(person);
  ASSERT_TRUE(lock_team(db(), officer, proposed.id, team.number, Lock::locked));
  ASSERT_TRUE(lock_person(db(), officer, proposed.id, person, Lock::locked));
  EXPECT_EQ(kind_of(lock_person(db(), proposed.scene.stranger(), proposed.id, person, Lock::open)), Kind::not_found);
  EXPECT_EQ(key_of(move_person(db(), officer, proposed.id, person, std::nullopt)), "season.adjust.locked");
  EXPECT_EQ(key_of(dissolve_team(db(), officer, proposed.id, team.number)), "season.adjust.locked");
  EXPECT_EQ(key_of(change_journey(db(), officer, proposed.id, team.number, {.days = 1})), "season.adjust.locked");
  auto const next = proposed.scene.proposal(
      make_proposal(db(), proposed.scene.office, proposed.scene.season.season, {.based_on = proposed.id, .seed = 9}));
  EXPECT_EQ(next.state, ProposalState::proposed);
  auto const* kept = next.team_of(team.members.front().person);
  ASSERT_NE(kept, nullptr);
  EXPECT_TRUE(kept->is_locked);
  EXPECT_EQ(kept->host, team.host);
  EXPECT_EQ(kept->starts_on, team.starts_on);
  EXPECT_EQ(kept->members.size(), team.members.size());
  auto const* there = next.team_of(person);
  ASSERT_NE(there, nullptr);
  EXPECT_EQ(there->host, journey.host);
  EXPECT_EQ(there->starts_on, journey.starts_on);
  ASSERT_TRUE(lock_team(db(), officer, proposed.id, team.number, Lock::open));
  EXPECT_TRUE(dissolve_team(db(), officer, proposed.id, team.number));
}

TEST(lock, that_breaks_a_rule_by_now_fails_the_next_proposal) {
  auto const proposed = Proposed{};
  auto const officer = proposed.scene.officer();
  auto const proposal = proposed.now();
  auto const* team = proposal.team_of(proposed.scene.office.lee_leader.id);
  ASSERT_NE(team, nullptr);
  ASSERT_TRUE(lock_team(db(), officer, proposed.id, team->number, Lock::locked));
  auto const everyone = StaffingDraft{.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .present_at_least = 3};
  ASSERT_TRUE(set_staffing(db(), officer, proposed.scene.office.transport, everyone));
  auto const next =
      proposed.scene.proposal(make_proposal(db(), proposed.scene.office, proposed.scene.season.season, {.based_on = proposed.id}));
  EXPECT_EQ(next.state, ProposalState::failed);
  EXPECT_EQ(next.problem, "staffing");
  EXPECT_TRUE(next.teams.empty());
}

TEST(form_season_teams, invites_everyone_and_each_still_accepts) {
  auto const proposed = Proposed{};
  auto const& office = proposed.scene.office;
  EXPECT_EQ(kind_of(form_season_teams(db(), proposed.scene.stranger(), proposed.id)), Kind::not_found);
  EXPECT_EQ(kind_of(form_season_teams(db(), proposed.scene.as(office.mayor), proposed.id)), Kind::forbidden);
  ASSERT_TRUE(form_season_teams(db(), proposed.scene.officer(), proposed.id));
  EXPECT_EQ(proposed.now().state, ProposalState::formed);
  EXPECT_EQ(proposed.scene.now().state, SeasonState::formed);
  auto const formed = proposed.now();
  for (auto const& planned : formed.teams) {
    auto const team = *db().read(office.institution, [&](Tx& tx) { return find_team(tx, {}, planned.team); });
    EXPECT_EQ(team.state, TeamState::forming);
    EXPECT_EQ(team.members.size(), planned.members.size());
    for (auto const& member : team.members) EXPECT_EQ(member.answer, MemberAnswer::invited);
    EXPECT_EQ(team.preferred_from, planned.starts_on);
    EXPECT_EQ(team.hosts.front().host, planned.host);
  }
  auto const of_lee = proposed.now().team_of(office.lee_leader.id)->team;
  EXPECT_TRUE(answer_invitation(db(), proposed.scene.as(office.lee_leader), of_lee, MemberAnswer::accepted));
  EXPECT_EQ(kind_of(form_season_teams(db(), proposed.scene.officer(), proposed.id)), Kind::conflict);
  EXPECT_EQ(key_of(state_wish(db(), proposed.scene.as(office.lee_leader), proposed.scene.season.season, wish_draft(proposed.scene.season))),
            "season.edit.formed");
  EXPECT_EQ(key_of(ask_proposal(db(), proposed.scene.officer(), proposed.scene.season.season, {})), "season.edit.formed");
}

TEST(form_season_teams, refuses_when_somebody_went_elsewhere) {
  auto const proposed = Proposed{};
  auto const& office = proposed.scene.office;
  ASSERT_TRUE(form_team(db(), proposed.scene.as(office.lee_leader), team_draft(proposed.scene.program, proposed.scene.issue, {})));
  auto const before = proposed.scene.events();
  auto const refused = form_season_teams(db(), proposed.scene.officer(), proposed.id);
  EXPECT_EQ(key_of(refused), "season.form.person_gone");
  EXPECT_EQ(refused.error().arguments, std::vector<std::string>{office.lee_leader.name});
  EXPECT_EQ(proposed.scene.events(), before);
  EXPECT_EQ(proposed.scene.now().state, SeasonState::open);
}

}  // namespace
}  // namespace baeumgil
