// A round that goes by the merged orders of its modes: planned, ranked, shown and answered to programs.
#include "features/awards/rank_round.h"
#include "features/awards/tests/contest_world.h"

namespace baeumgil {
namespace {

RoundInput merged_input(ContestWorld& world) {
  auto input = world.input();
  input.weights = {.paper = 40, .presentation = 35, .expert = 0, .audience = 25};
  input.ordering = Ordering::merged_ranks;
  return input;
}

TEST(plan_round, merges_orders_only_where_every_mode_can_be_outvoted) {
  auto world = ContestWorld{};
  auto const events = world.events();
  auto input = merged_input(world);
  input.weights = {.paper = 50, .presentation = 30, .expert = 0, .audience = 20};
  auto const refused = plan_round(world.db, world.officer, input);
  world.refused(refused, Kind::invalid, events);
  ASSERT_EQ(refused.error().fields.size(), 1U);
  EXPECT_EQ(refused.error().fields.front().field, "ordering");
  EXPECT_EQ(refused.error().fields.front().key, "award.plan.one_mode_decides");
  input.ordering = Ordering::weighted_sum;
  EXPECT_TRUE(plan_round(world.db, world.officer, input)) << "a sum takes any weights";
  input = merged_input(world);
  world.open(input);
  EXPECT_EQ(world.the_round().ordering, Ordering::merged_ranks);
  world.open(world.input());
  EXPECT_EQ(world.the_round().ordering, Ordering::weighted_sum) << "nothing said";
}

// Three merits: far ahead on paper, but last at the presentation and with the audience.
void hold(ContestWorld& world, RoundInput const& input) {
  world.open(input);
  world.nominate_all(3);
  world.begin_scoring();
  auto const paper = std::array{99, 81, 80};
  auto const presentation = std::array{70, 72, 71};
  for (std::size_t merit = 0; merit < 3; ++merit)
    for (auto const& judge : world.judges) {
      world.score(merit, judge, paper.at(merit));
      auto const sum = presentation.at(merit);
      ASSERT_TRUE(
          score_nomination(world.db, world.as(judge), world.merits[merit], {.panel = Panel::presentation, .points = {60, sum - 60}}));
    }
  ASSERT_TRUE(vote_for(world.db, world.as(world.office.jung_member), world.round, {world.merits[2]}));
  ASSERT_TRUE(vote_for(world.db, world.as(world.office.choi_member), world.round, {world.merits[2], world.merits[1]}));
  ASSERT_TRUE(disclose_round(world.db, world.officer, world.round));
}

TEST(keep_ranking, goes_by_what_the_round_was_planned_with) {
  auto summed = ContestWorld{};
  auto input = merged_input(summed);
  input.ordering = Ordering::weighted_sum;
  hold(summed, input);
  auto const by_sum = summed.order();
  auto merged = ContestWorld{};
  hold(merged, merged_input(merged));
  EXPECT_EQ(merged.order(), (std::vector<std::size_t>{1, 2, 0}));
  EXPECT_NE(by_sum, merged.order());
  EXPECT_NEAR(*merged.found(0).final_score, *summed.found(0).final_score, 1e-9) << "points are the same in both";
}

TEST(standing, shows_the_order_of_each_mode_and_both_ways_to_one) {
  auto world = ContestWorld{};
  hold(world, merged_input(world));
  auto const round = "/awards/" + to_text(world.round);
  auto const strangers = make_strangers(world.db);
  run_scenarios(
      world.program,
      {{.name = "those who run it", .as = world.officer, .get = round + "/standing", .contains = {"방식별 순위", "합친 순위", "슐체"}},
       {.name = "on the round's page", .as = world.leader, .get = round, .contains = {"방식별 순위 합치기"}},
       {.name = "by a program",
        .as = world.officer,
        .get = "/api/v1" + round + "/standing",
        .contains = {R"("ordering":"merged_ranks")", R"("mode":"audience")", R"("rank_by_merging":1)", R"("pairs":[{)"}},
       {.name = "not for others", .as = world.leader, .get = "/api/v1" + round + "/standing", .status = 404},
       {.name = "nor strangers", .as = strangers.actor_of(strangers.kim_officer), .get = "/api/v1" + round + "/standing", .status = 404},
       {.name = "the form asks", .as = world.officer, .get = "/awards/new", .contains = {"name=\"ordering\"", "merged_ranks"}}});
}

}  // namespace
}  // namespace baeumgil
