// A season from its opening to proposals: each success, each refusal with the rule that refused, and strangers.
#include "features/season/tests/season_scene.h"

namespace baeumgil {
namespace {

SeasonDraft season_draft() {
  auto draft = SeasonDraft{.starts_on = Date::of(2026, 8, 10), .ends_on = Date::of(2026, 8, 28)};
  draft.budget = Won{5'000'000};
  draft.day_cost = Won{50'000};
  draft.night_cost = Won{70'000};
  return draft;
}

TEST(open_season, is_one_for_each_programme_and_within_it) {
  auto const scene = Scene{};
  auto draft = season_draft();
  draft.program = scene.program;
  auto const before = scene.events();
  EXPECT_EQ(key_of(open_season(db(), scene.officer(), draft)), "season.already_open");
  EXPECT_EQ(kind_of(open_season(db(), scene.as(scene.office.lee_leader), draft)), Kind::forbidden);
  EXPECT_EQ(field_of(open_season(db(), scene.stranger(), draft)), "program");
  EXPECT_EQ(scene.events(), before);
}

TEST(edit_season, keeps_to_the_programmes_days_and_budget) {
  auto const scene = Scene{};
  auto const id = scene.season.season;
  auto draft = season_draft();
  draft.ends_on = Date::of(2026, 9, 2);
  EXPECT_EQ(key_of(edit_season(db(), scene.officer(), id, draft)), "season.outside_program");
  draft = season_draft();
  draft.budget = Won{20'000'001};
  EXPECT_EQ(key_of(edit_season(db(), scene.officer(), id, draft)), "season.over_budget");
  draft = season_draft();
  draft.ends_on = Date::of(2026, 8, 9);
  EXPECT_EQ(key_of(edit_season(db(), scene.officer(), id, draft)), "season.dates_reversed");
  EXPECT_EQ(kind_of(edit_season(db(), scene.stranger(), id, season_draft())), Kind::not_found);
  EXPECT_EQ(kind_of(edit_season(db(), scene.as(scene.office.han_head), id, season_draft())), Kind::forbidden);
  ASSERT_TRUE(edit_season(db(), scene.officer(), id, season_draft()));
  draft = season_draft();
  draft.version = 1;
  EXPECT_EQ(key_of(edit_season(db(), scene.officer(), id, draft)), "problem.saved_first");
  EXPECT_EQ(scene.now().hosts.size(), 2U);
}

TEST(offer_host, says_how_many_teams_it_takes) {
  auto const scene = Scene{};
  auto const id = scene.season.season;
  EXPECT_EQ(field_of(offer_host(db(), scene.officer(), id, {.host = scene.season.near_host, .issue = IssueId::make()})), "issue");
  EXPECT_EQ(field_of(offer_host(db(), scene.officer(), id, {.host = InstitutionId::make(), .issue = scene.issue})), "host");
  EXPECT_EQ(field_of(offer_host(db(), scene.officer(), id, {.host = scene.season.near_host, .issue = scene.issue, .teams_a_day = 0})),
            "teams_a_day");
  EXPECT_EQ(kind_of(offer_host(db(), scene.stranger(), id, {.host = scene.season.near_host, .issue = scene.issue})), Kind::not_found);
  ASSERT_TRUE(offer_host(db(), scene.officer(), id, {.host = scene.season.near_host, .issue = scene.issue, .teams_a_day = 3}));
  EXPECT_EQ(scene.now().host(scene.season.near_host)->teams_a_day, 3);
  ASSERT_TRUE(take_host_back(db(), scene.officer(), id, scene.season.near_host));
  EXPECT_EQ(scene.now().hosts.size(), 1U);
  EXPECT_EQ(kind_of(take_host_back(db(), scene.officer(), id, scene.season.near_host)), Kind::not_found);
}

TEST(state_wish, is_kept_changed_and_withdrawn_within_the_window) {
  auto const scene = Scene{};
  auto const lee = scene.as(scene.office.lee_leader);
  auto const id = scene.season.season;
  ASSERT_TRUE(state_wish(db(), lee, id, wish_draft(scene.season)));
  auto wish = scene.wish_of(scene.office.lee_leader);
  ASSERT_TRUE(wish);
  EXPECT_EQ(wish->can_go.size(), 4U);
  EXPECT_EQ(wish->likes, std::vector{Date::of(2026, 8, 12)});
  EXPECT_EQ(wish->fields, (std::vector{PolicyField::transport, PolicyField::welfare}));
  auto draft = wish_draft(scene.season);
  draft.fields = {PolicyField::education};
  ASSERT_TRUE(state_wish(db(), lee, id, draft));
  draft.version = 1;
  EXPECT_EQ(key_of(state_wish(db(), lee, id, draft)), "problem.saved_first");
  EXPECT_EQ(scene.wish_of(scene.office.lee_leader)->fields, std::vector{PolicyField::education});
  ASSERT_TRUE(withdraw_wish(db(), lee, id));
  EXPECT_FALSE(scene.wish_of(scene.office.lee_leader));
  EXPECT_EQ(kind_of(withdraw_wish(db(), lee, id)), Kind::not_found);
  ASSERT_TRUE(state_wish(db(), lee, id, wish_draft(scene.season)));
  auto const started = test_clock().now();
  test_clock().set(start_of_day_in_seoul(Date::of(2026, 8, 21)));
  auto const late = state_wish(db(), lee, id, wish_draft(scene.season));
  auto const late_withdrawal = withdraw_wish(db(), lee, id);
  test_clock().set(started);
  EXPECT_EQ(rule_of(late), "team.applied_on.max");
  EXPECT_EQ(rule_of(late_withdrawal), "team.applied_on.max");
}

TEST(state_wish, refuses_what_cannot_be_wished) {
  auto const scene = Scene{};
  auto const lee = scene.as(scene.office.lee_leader);
  auto const before = scene.events();
  auto const refused = [&](auto&& change) {
    auto draft = wish_draft(scene.season);
    change(draft);
    return state_wish(db(), lee, scene.season.season, draft);
  };
  EXPECT_EQ(key_of(refused([](auto& draft) { draft.can_go.clear(); })), "season.wish.no_days");
  EXPECT_EQ(field_of(refused([](auto& draft) { draft.can_go = {Date::of(2026, 8, 15)}; })), "can_go");  // a holiday
  EXPECT_EQ(key_of(refused([](auto& draft) { draft.likes = {Date::of(2026, 8, 20)}; })), "season.wish.likes_what_cannot");
  EXPECT_EQ(field_of(refused([](auto& draft) { draft.trip_days = 4; })), "trip_days");
  EXPECT_EQ(field_of(refused([](auto& draft) { draft.fields.clear(); })), "fields");
  EXPECT_EQ(key_of(refused([](auto& draft) { draft.fields = {PolicyField::welfare, PolicyField::welfare}; })), "season.wish.twice");
  EXPECT_EQ(field_of(refused([](auto& draft) { draft.hosts = {InstitutionId::make()}; })), "hosts");
  EXPECT_EQ(field_of(refused([](auto& draft) { draft.issues = {IssueId::make()}; })), "issues");
  EXPECT_EQ(key_of(refused([&](auto& draft) { draft.partners = {lee.person}; })), "season.wish.oneself");
  EXPECT_EQ(field_of(refused([&](auto& draft) { draft.partners = {scene.strangers.park_member.id}; })), "partners");
  EXPECT_EQ(kind_of(state_wish(db(), scene.as(scene.office.auditor), scene.season.season, wish_draft(scene.season))), Kind::forbidden);
  EXPECT_EQ(kind_of(state_wish(db(), scene.stranger(), scene.season.season, wish_draft(scene.season))), Kind::not_found);
  EXPECT_EQ(scene.events(), before);
  ASSERT_TRUE(form_team(db(), lee, team_draft(scene.program, scene.issue, {})));
  EXPECT_EQ(rule_of(state_wish(db(), lee, scene.season.season, wish_draft(scene.season))), "team.other_teams_of_member.max");
}

TEST(list_wishes, shows_a_department_its_own) {
  auto const scene = Scene{};
  state_wishes(db(), scene.office, scene.season);
  auto const of_transport =
      db().read(scene.office.institution, [&](Tx& tx) { return list_wishes(tx, scene.season.season, scene.office.transport); });
  ASSERT_EQ(of_transport.size(), 2U);
  for (auto const& wish : of_transport) EXPECT_EQ(wish.department, scene.office.transport);
  EXPECT_TRUE(may_see_wishes_of(scene.as(scene.office.han_head), scene.office.lee_leader.id, scene.office.transport));
  EXPECT_FALSE(may_see_wishes_of(scene.as(scene.office.song_head), scene.office.lee_leader.id, scene.office.transport));
  EXPECT_FALSE(may_see_wishes_of(scene.as(scene.office.park_member), scene.office.lee_leader.id, scene.office.transport));
  EXPECT_TRUE(may_see_wishes_of(scene.as(scene.office.lee_leader), scene.office.lee_leader.id, scene.office.transport));
}

TEST(set_staffing, is_the_heads_of_the_department) {
  auto const scene = Scene{};
  auto draft = StaffingDraft{.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .present_at_least = 2, .reason = "민원"};
  EXPECT_EQ(kind_of(set_staffing(db(), scene.as(scene.office.song_head), scene.office.transport, draft)), Kind::forbidden);
  EXPECT_EQ(kind_of(set_staffing(db(), scene.stranger(), scene.office.transport, draft)), Kind::not_found);
  ASSERT_TRUE(set_staffing(db(), scene.as(scene.office.han_head), scene.office.transport, draft));
  draft.present_at_least = 99;
  EXPECT_EQ(key_of(set_staffing(db(), scene.as(scene.office.han_head), scene.office.transport, draft)),
            "season.staffing.more_than_there_are");
  draft.present_at_least = 2;
  draft.until = Date::of(2026, 7, 1);
  EXPECT_EQ(field_of(set_staffing(db(), scene.officer(), scene.office.transport, draft)), "until");
  EXPECT_EQ(kind_of(remove_staffing(db(), scene.as(scene.office.song_head), scene.office.transport, Date::of(2026, 8, 1))),
            Kind::forbidden);
  ASSERT_TRUE(remove_staffing(db(), scene.officer(), scene.office.transport, Date::of(2026, 8, 1)));
  EXPECT_EQ(kind_of(remove_staffing(db(), scene.officer(), scene.office.transport, Date::of(2026, 8, 1))), Kind::not_found);
}

TEST(ask_proposal, proposes_teams_with_score_bound_and_reasons) {
  auto const scene = Scene{};
  state_wishes(db(), scene.office, scene.season);
  auto const id = make_proposal(db(), scene.office, scene.season.season, {});
  auto const proposal = scene.proposal(id);
  EXPECT_EQ(proposal.state, ProposalState::proposed);
  EXPECT_EQ(proposal.percent, 100);
  ASSERT_EQ(proposal.teams.size(), 2U);
  EXPECT_GT(proposal.worth, 0);
  ASSERT_TRUE(proposal.bound);
  EXPECT_LE(proposal.worth, *proposal.bound);
  for (auto const& team : proposal.teams) EXPECT_EQ(team.days, 2);
  EXPECT_EQ(proposal.team_of(scene.office.choi_member.id), proposal.team_of(scene.office.lee_leader.id));
  // Five people on four days, and the near host takes one team a day.
  auto const again = scene.proposal(make_proposal(db(), scene.office, scene.season.season, {}));
  EXPECT_EQ(again.worth, proposal.worth);
  ASSERT_EQ(again.teams.size(), 2U);
  for (auto team = std::size_t{0}; team < 2; ++team) {
    EXPECT_EQ(again.teams[team].host, proposal.teams[team].host);
    EXPECT_EQ(again.teams[team].starts_on, proposal.teams[team].starts_on);
  }
}

TEST(ask_proposal, keeps_minimum_staffing_and_says_so) {
  auto const scene = Scene{};
  state_wishes(db(), scene.office, scene.season);
  auto const staffed = StaffingDraft{.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .present_at_least = 1};
  auto everyone = staffed;
  everyone.present_at_least = 3;  // all of 교통정책과
  ASSERT_TRUE(set_staffing(db(), scene.officer(), scene.office.transport, everyone));
  auto const id = make_proposal(db(), scene.office, scene.season.season, {});
  auto const proposal = scene.proposal(id);
  EXPECT_EQ(proposal.team_of(scene.office.lee_leader.id), nullptr);
  auto const unmet = scene.unmet(id);
  auto const why =
      std::ranges::find_if(unmet, [&](auto const& one) { return one.person == scene.office.lee_leader.id && one.kind == WishKind::place; });
  ASSERT_NE(why, unmet.end());
  EXPECT_EQ(why->obstacle, Obstacle::staffing);
}

TEST(ask_proposal, is_the_officers_and_one_at_a_time) {
  auto const scene = Scene{};
  auto const id = scene.season.season;
  EXPECT_EQ(kind_of(ask_proposal(db(), scene.as(scene.office.lee_leader), id, {})), Kind::forbidden);
  EXPECT_EQ(kind_of(ask_proposal(db(), scene.stranger(), id, {})), Kind::not_found);
  EXPECT_EQ(kind_of(ask_proposal(db(), scene.officer(), id, {.based_on = ProposalId::make()})), Kind::not_found);
  auto const asked = ask_proposal(db(), scene.officer(), id, {});
  ASSERT_TRUE(asked);
  EXPECT_EQ(key_of(ask_proposal(db(), scene.officer(), id, {})), "season.propose.under_way");
  EXPECT_EQ(kind_of(cancel_proposal(db(), scene.stranger(), *asked)), Kind::not_found);
  EXPECT_EQ(kind_of(cancel_proposal(db(), scene.as(scene.office.lee_leader), *asked)), Kind::not_found);
  EXPECT_EQ(kind_of(cancel_proposal(db(), scene.as(scene.office.mayor), *asked)), Kind::forbidden);
  ASSERT_TRUE(cancel_proposal(db(), scene.officer(), *asked));
  EXPECT_EQ(kind_of(cancel_proposal(db(), scene.officer(), *asked)), Kind::conflict);
  // The work begins after it was cancelled: nothing comes of it.
  ASSERT_TRUE(run_proposal(db(), {.id = JobId::make(), .institution = scene.office.institution, .payload = to_text(*asked)}));
  EXPECT_EQ(scene.proposal(*asked).state, ProposalState::cancelled);
  EXPECT_TRUE(ask_proposal(db(), scene.officer(), id, {}));
}

}  // namespace
}  // namespace baeumgil
