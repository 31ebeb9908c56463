// What a proposal may not be, and what it must be, whatever the season.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "features/season/propose_formation.h"
#include "tests/fixtures/random_season.h"

namespace baeumgil {
namespace {

// Four people of two departments, two hosts, five days; teams of two to three, trips of two days at most.
FormationProblem small_season() {
  auto problem = FormationProblem{.days = 5, .trip_days_at_most = 2, .team_at_most = 3, .budget = 1'000'000, .day_cost = 50'000};
  problem.open_days = DaySet::run(0, 4);
  problem.hosts = {{.field = 0, .issue = 0, .teams_a_day = 1, .fare = 10'000}, {.field = 1, .issue = 1, .teams_a_day = 2, .fare = 20'000}};
  for (auto person = 0; person < 4; ++person)
    problem.people.push_back({.department = person / 2, .can_go = DaySet::run(0, 5), .fields = {0, -1, -1}});
  problem.away_at_most.assign(2, std::vector<int>(5, 2));
  return problem;
}

TEST(broken_rules, finds_each_rule_that_a_plan_breaks) {
  auto const problem = small_season();
  auto const sound =
      FormationPlan{.teams = {{{.host = 0, .first_day = 0, .days = 2}, {0, 2}}, {{.host = 1, .first_day = 1, .days = 1}, {1, 3}}}};
  EXPECT_TRUE(broken_rules(problem, sound).empty());
  struct Case {
    Obstacle expected{};
    std::function<void(FormationProblem&, FormationPlan&)> change{};
  };
  auto const cases = std::vector<Case>{
      {Obstacle::team_too_small, [](auto&, auto& plan) { plan.teams[0].members = {0}; }},
      {Obstacle::team_full, [](auto& season, auto&) { season.team_at_most = 1, season.team_at_least = 1; }},
      {Obstacle::trip_length, [](auto& season, auto&) { season.trip_days_at_most = 1; }},
      {Obstacle::closed_day, [](auto&, auto& plan) { plan.teams[1].journey.first_day = 4; }},
      {Obstacle::own_days, [](auto& season, auto&) { season.people[3].can_go = DaySet::run(2, 3); }},
      {Obstacle::elsewhere,
       [](auto&, auto& plan) {
         plan.teams[1] = {{.host = 1, .first_day = 2, .days = 1}, {0, 3}};
       }},
      {Obstacle::host_capacity, [](auto&, auto& plan) { plan.teams[1].journey.host = 0; }},
      {Obstacle::staffing, [](auto& season, auto&) { season.away_at_most[1][0] = 0; }},
      {Obstacle::budget, [](auto& season, auto&) { season.budget = 2 * (10'000 + 100'000) + 2 * (20'000 + 50'000) - 1; }},
  };
  for (auto const& one : cases) {
    auto season = problem;
    auto plan = sound;
    one.change(season, plan);
    auto const broken = broken_rules(season, plan);
    ASSERT_FALSE(broken.empty()) << to_word(one.expected);
    for (auto const& rule : broken) EXPECT_EQ(rule.obstacle, one.expected) << to_word(one.expected);
  }
}

TEST(worth_of_team, adds_what_each_wish_is_worth) {
  auto problem = small_season();
  auto const team = PlannedTeam{{.host = 0, .first_day = 0, .days = 2}, {0, 1}};
  auto const bare = 2 * (WishWorth::kPlace + WishWorth::kField[0] + WishWorth::kTripDays);
  EXPECT_EQ(worth_of_team(problem, team), bare);
  problem.people[0].is_newcomer = true;
  problem.people[0].likes = DaySet::run(1, 3);
  problem.people[1].hosts = {1, 0, -1};
  problem.people[1].issues = {0, -1, -1};
  problem.people[1].trip_days = 1;
  auto const wished = bare + WishWorth::kNewcomer + WishWorth::kDays / 2 + WishWorth::kHost[1] + WishWorth::kIssue - WishWorth::kTripDays;
  EXPECT_EQ(worth_of_team(problem, team), wished);
  problem.people[0].partners = {1, -1, -1};
  EXPECT_EQ(worth_of_team(problem, team), wished + WishWorth::kPartner);
  problem.people[0].earlier_companions = {1};
  problem.people[1].earlier_companions = {0};
  EXPECT_EQ(worth_of_team(problem, team), wished + WishWorth::kPartner - WishWorth::kSameAgain);
  problem.people[1].department = 1;
  EXPECT_EQ(worth_of_team(problem, team), wished + WishWorth::kPartner - WishWorth::kSameAgain + WishWorth::kOtherDepartment);
}

// The best there is, by trying everything: each of four people is in one of two teams or in none, with every journey.
int best_of_all(FormationProblem const& problem) {
  auto journeys = std::vector<Journey>{};
  for (auto run : possible_days(problem))
    for (run.host = 0; run.host < static_cast<int>(problem.hosts.size()); ++run.host) journeys.push_back(run);
  auto best = 0;
  for (auto choice = 0; choice < 81; ++choice)
    for (auto const& one : journeys)
      for (auto const& other : journeys) {
        auto teams = std::vector<PlannedTeam>{{one, {}}, {other, {}}};
        for (auto person = 0, left = choice; person < 4; ++person, left /= 3)
          if (left % 3 != 2) teams[static_cast<std::size_t>(left % 3)].members.push_back(person);
        std::erase_if(teams, [](PlannedTeam const& team) { return team.members.empty(); });
        auto const plan = FormationPlan{teams};
        if (broken_rules(problem, plan).empty()) best = std::max(best, worth_of(problem, plan));
      }
  return best;
}

TEST(propose_formation, reaches_the_best_there_is_in_small_seasons) {
  for (auto seed = 1U; seed <= 12; ++seed) {
    auto problem = random_season({.people = 4, .hosts = 2, .days = 4, .departments = 2, .fields = 2, .teams_a_day = 1}, seed);
    auto const proposal = propose_formation(problem, [](int) { return true; });
    auto const best = best_of_all(problem);
    EXPECT_EQ(proposal.worth, best) << "season " << seed;
    EXPECT_GE(proposal.bound, best) << "season " << seed;
  }
}

SeasonSize size_of(unsigned seed) {
  auto const number = static_cast<int>(seed);
  return {.people = 3 + number * 7 % 41,
          .hosts = 1 + number * 5 % 12,
          .days = 2 + number * 3 % 30,
          .departments = 1 + number % 9,
          .fields = 1 + number % 6,
          .teams_a_day = 1 + number % 3,
          .budget_percent = 15 + number * 11 % 100};
}

// Of a proposal's teams some are kept whole, some with the people that a team must have at least and open for others.
std::vector<KeptTeam> some_of(FormationProblem const& problem, FormationPlan const& plan, unsigned seed) {
  auto kept = std::vector<KeptTeam>{};
  for (auto number = 0U; number < plan.teams.size(); ++number) {
    auto const& team = plan.teams[number];
    auto const kind = (number + seed) % 4;
    if (kind == 0) kept.push_back({.journey = team.journey, .members = team.members});
    if (kind != 1) continue;
    auto const members = std::vector<int>(team.members.begin(), team.members.begin() + problem.team_at_least);
    kept.push_back({.journey = team.journey, .members = members, .is_open = true});
  }
  return kept;
}

TEST(propose_formation, breaks_no_hard_rule_in_200_seasons_and_keeps_what_is_kept) {
  auto placed = std::size_t{0};
  auto kept = std::size_t{0};
  auto below_bound = 0;
  for (auto seed = 1U; seed <= 200; ++seed) {
    auto problem = random_season(size_of(seed), seed);
    auto const first = propose_formation(problem, [](int) { return true; });
    ASSERT_TRUE(broken_rules(problem, first.plan).empty()) << "season " << seed;
    ASSERT_LE(first.worth, first.bound) << "season " << seed;
    for (auto const& team : first.plan.teams) placed += team.members.size();
    problem.kept = some_of(problem, first.plan, seed);
    problem.seed = seed + 1000;
    auto const again = propose_formation(problem, [](int) { return true; });
    ASSERT_FALSE(again.kept_breaks) << "season " << seed;
    ASSERT_TRUE(broken_rules(problem, again.plan).empty()) << "season " << seed << " with some kept";
    ASSERT_LE(again.worth, again.bound) << "season " << seed << " with some kept";
    ASSERT_TRUE(keeps_what_is_kept(problem, again.plan)) << "season " << seed;
    kept += problem.kept.size();
    below_bound += first.bound < 1.25 * first.worth ? 1 : 0;
  }
  EXPECT_GT(placed, 2000U);  // the seasons are not empty
  EXPECT_GT(kept, 400U);
  EXPECT_GT(below_bound, 100);  // and the bound says something
}

TEST(propose_formation, proposes_the_same_for_the_same_season_and_seed) {
  auto const problem = random_season({.people = 60, .hosts = 8, .days = 20}, 7);
  auto const one = propose_formation(problem, [](int) { return true; });
  auto const other = propose_formation(problem, [](int) { return true; });
  ASSERT_EQ(one.plan.teams.size(), other.plan.teams.size());
  for (auto team = std::size_t{0}; team < one.plan.teams.size(); ++team) {
    EXPECT_EQ(one.plan.teams[team].journey, other.plan.teams[team].journey);
    EXPECT_EQ(one.plan.teams[team].members, other.plan.teams[team].members);
  }
  EXPECT_EQ(one.bound, other.bound);
}

TEST(propose_formation, stops_when_told_to) {
  auto const problem = random_season({.people = 60, .hosts = 8, .days = 20}, 7);
  auto asked = 0;
  auto const proposal = propose_formation(problem, [&](int) { return ++asked < 4; });
  EXPECT_TRUE(proposal.was_stopped);
  EXPECT_EQ(asked, 4);
  EXPECT_TRUE(proposal.plan.teams.empty());
}

TEST(propose_formation, says_what_kept_teams_break) {
  auto problem = small_season();
  problem.kept = {{.journey = {.host = 0, .first_day = 0, .days = 2}, .members = {0, 1}}};
  problem.away_at_most[0][1] = 1;
  auto const proposal = propose_formation(problem, [](int) { return true; });
  ASSERT_TRUE(proposal.kept_breaks);
  EXPECT_EQ(proposal.kept_breaks->obstacle, Obstacle::staffing);
}

TEST(unmet_wishes, name_the_rule_that_stood_in_the_way) {
  auto const obstacle_of = [](auto&& change) {
    auto problem = small_season();
    problem.people.pop_back();
    auto plan = FormationPlan{.teams = {{{.host = 1, .first_day = 0, .days = 1}, {0, 1}}}};
    change(problem, plan);
    auto const unmet = unmet_wishes(problem, plan);
    auto const found = std::ranges::find_if(unmet, [](UnmetWish const& wish) { return wish.person == 2 && wish.kind == WishKind::place; });
    EXPECT_NE(found, unmet.end());
    return found == unmet.end() || !found->obstacle ? "" : std::string{to_word(*found->obstacle)};
  };
  EXPECT_EQ(obstacle_of([](auto&, auto&) {}), "");  // there is a free place: nothing but the worth of others
  EXPECT_EQ(obstacle_of([](auto& problem, auto&) { problem.people[2].can_go = {}; }), "own_days");
  EXPECT_EQ(obstacle_of([](auto& problem, auto&) { problem.away_at_most[1].assign(5, 0); }), "staffing");
  EXPECT_EQ(obstacle_of([](auto& problem, auto&) { problem.budget = 2 * 70'000; }), "budget");
  EXPECT_EQ(obstacle_of([](auto& problem, auto&) { problem.team_at_most = 2; }), "team_too_small");
  EXPECT_EQ(obstacle_of([](auto& problem, auto& plan) {
              problem.team_at_most = 2;
              problem.hosts.pop_back();
              problem.open_days = DaySet::run(0, 1);
              plan.teams[0].journey.host = 0;
            }),
            "team_full");
  auto problem = small_season();
  auto const plan =
      FormationPlan{.teams = {{{.host = 1, .first_day = 0, .days = 1}, {0, 1}}, {{.host = 0, .first_day = 0, .days = 2}, {2, 3}}}};
  problem.people[0].can_go = DaySet::run(0, 1);
  problem.team_at_most = 2;
  auto const unmet = unmet_wishes(problem, plan);
  ASSERT_EQ(unmet.size(), 2U);  // 0 and 1 wished the field of the other host
  EXPECT_EQ(unmet[0].kind, WishKind::field);
  EXPECT_EQ(unmet[0].obstacle, Obstacle::host_capacity);
  EXPECT_EQ(unmet[1].obstacle, Obstacle::team_too_small);
}

}  // namespace
}  // namespace baeumgil
