// Progress from milestones by weight: the arithmetic, the refusals of a plan and a card, and the one figure that all places show.
#include <algorithm>

#include "features/adoptions/adoption_store.h"
#include "features/adoptions/mark_milestone.h"
#include "features/adoptions/progress.h"
#include "features/adoptions/tests/adoption_world.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Milestone milestone(std::optional<int> weight, bool is_done) {
  auto made = Milestone{.title = "단계", .due_on = Date::of(2026, 12, 1), .weight = weight};
  if (is_done) made.done_on = Date::of(2026, 8, 1);
  return made;
}

TEST(progress, is_of_finished_milestones_by_weight) {
  EXPECT_FALSE(weight_done({}).percent());
  EXPECT_EQ(weight_done({milestone({}, false)}).percent(), 0);
  EXPECT_EQ(weight_done({milestone({}, true), milestone({}, false), milestone({}, false)}).percent(), 33);
  EXPECT_EQ(weight_done({milestone({}, true), milestone({}, true), milestone({}, false)}).percent(), 67);
  EXPECT_EQ(weight_done({milestone(30, true), milestone(50, false), milestone(20, true)}).percent(), 50);
  EXPECT_EQ(weight_done({milestone(1, true), milestone(7, false)}).percent(), 13) << "12.5, half up";
  EXPECT_EQ(weight_done({milestone(999, true), milestone(1, false)}).percent(), 99) << "the whole only when all is done";
  EXPECT_EQ(weight_done({milestone(999, true), milestone(1, true)}).percent(), 100);
}

TEST(progress, says_the_share_of_each_milestone) {
  auto const equal = std::vector{milestone({}, true), milestone({}, false), milestone({}, false)};
  EXPECT_EQ(weight_tenths(equal, equal.front()), 333);
  auto const weighed = std::vector{milestone(30, true), milestone(50, false)};
  EXPECT_EQ(weight_tenths(weighed, weighed.front()), 375);
}

PlanInput weighed_plan() {
  auto plan = full_plan();
  plan.milestones = {{.title = "설계", .due_on = Date::of(2026, 12, 1), .weight = 30},
                     {.title = "시공", .due_on = Date::of(2027, 3, 1), .weight = 50},
                     {.title = "개통", .due_on = Date::of(2027, 6, 1), .weight = 20}};
  return plan;
}

void bring_to_weighed_progress(World& world) {
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, weighed_plan()));
  pass_open_gates(world);
  ASSERT_TRUE(fund_adoption(world.db, world.owner, world.id, "비예산"));
  ASSERT_TRUE(start_adoption(world.db, world.owner, world.id));
}

void finish(World& world, int number) {
  auto const input = MilestoneInput{.number = number, .mark = MilestoneMark::done, .done_on = day_in_seoul(world.db.now())};
  ASSERT_TRUE(mark_milestone(world.db, world.owner, world.id, input));
}

std::optional<int> listed_percent(World& world) {
  auto const rows = world.db.read(world.owner, [&](Tx& tx) { return list_adoptions(tx, world.owner, {}, 0, 200); });
  auto const row = std::ranges::find(rows, world.id, &AdoptionRow::id);
  return row == rows.end() ? std::nullopt : row->progress_percent;
}

std::vector<ProgressCard> cards_of(World& world) {
  return world.db.read(world.owner, [&](Tx& tx) { return list_cards(tx, world.id); });
}

CardInput third_quarter() { return {.year = 2026, .quarter = 3, .status = CardStatus::on_track, .done = "설계를 마침"}; }

TEST(plan_adoption, weighs_all_milestones_or_none) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  auto const events = world.events();
  auto const refused_at = [&](PlanInput const& plan) {
    auto const refused = plan_adoption(world.db, world.owner, world.id, plan);
    expect_kind(world, refused, Kind::invalid, events);
    return refused ? std::string{} : refused.error().fields.front().field;
  };
  auto plan = weighed_plan();
  plan.milestones[1].weight.reset();
  EXPECT_EQ(refused_at(plan), "milestones.1.weight");
  plan.milestones[1].weight = 0;
  EXPECT_EQ(refused_at(plan), "milestones.1.weight");
  plan.milestones[1].weight = kHeaviestMilestone + 1;
  EXPECT_EQ(refused_at(plan), "milestones.1.weight");
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, weighed_plan()));
  EXPECT_EQ(world.adoption().milestones.at(1).weight, 50);
  EXPECT_EQ(listed_percent(world), 0);
}

TEST(file_card, records_what_the_milestones_say_that_day) {
  auto world = World{};
  bring_to_weighed_progress(world);
  finish(world, 1);
  EXPECT_EQ(listed_percent(world), 30);
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, third_quarter()));
  finish(world, 3);
  EXPECT_EQ(listed_percent(world), 50);
  auto const card = cards_of(world).front();
  EXPECT_EQ(card.progress_percent, 30) << "the figure of its day";
  EXPECT_EQ(card.rolled_up_percent, 30);
  EXPECT_EQ(world.adoption().milestones.front().weight, 30) << "marking keeps the weights";
}

TEST(file_card, takes_another_figure_only_with_its_reason) {
  auto world = World{};
  bring_to_weighed_progress(world);
  finish(world, 1);
  auto const events = world.events();
  auto card = third_quarter();
  card.progress_percent = 45;
  auto const refused = file_card(world.db, world.owner, world.id, card);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.front().field, "correction_reason");
  card.progress_percent = 101;
  EXPECT_EQ(file_card(world.db, world.owner, world.id, card).error().fields.front().field, "progress_percent");
  EXPECT_EQ(world.events(), events) << "a refusal writes nothing";
  card.progress_percent = 45;
  card.correction_reason = "시공 업체와 계약을 마쳤다";
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, card));
  auto const kept = cards_of(world).front();
  EXPECT_EQ(kept.progress_percent, 45);
  EXPECT_EQ(kept.rolled_up_percent, 30);
  EXPECT_EQ(kept.correction_reason, "시공 업체와 계약을 마쳤다");
  EXPECT_EQ(listed_percent(world), 30) << "the milestones stay the source";
}

TEST(file_card, drops_a_reason_that_corrects_nothing) {
  auto world = World{};
  bring_to_weighed_progress(world);
  auto card = third_quarter();
  card.progress_percent = 0;
  card.correction_reason = "남은 글";
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, card));
  EXPECT_EQ(cards_of(world).front().correction_reason, "");
}

TEST(progress_pages, show_both_figures_until_a_milestone_says_something_new) {
  auto world = World{};
  bring_to_weighed_progress(world);
  finish(world, 1);
  auto const path = "/adoptions/" + to_text(world.id);
  auto const api = "/api/v1/adoptions/" + to_text(world.id);
  auto const strangers = make_strangers(world.db);
  run_scenarios(
      world.program,
      {{.name = "the form says the figure", .as = world.owner, .get = path + "/cards", .contains = {"오늘의 추진율은 30%", "정정 사유"}},
       {.name = "another figure needs its reason",
        .as = world.owner,
        .post = path + "/cards",
        .form = {{"year", "2026"}, {"quarter", "3"}, {"status", "on_track"}, {"progress_percent", "45"}, {"done", "설계"}},
        .status = 422,
        .contains = {"id=\"f-correction_reason-error\"", "30%"}},
       {.name = "with it the card is kept",
        .as = world.owner,
        .post = path + "/cards",
        .form = {{"year", "2026"},
                 {"quarter", "3"},
                 {"status", "on_track"},
                 {"progress_percent", "45"},
                 {"correction_reason", "계약을 마침"},
                 {"done", "설계"}},
        .status = 303,
        .events = 1},
       {.name = "the page says both",
        .as = world.leader,
        .get = path,
        .contains = {"마친 단계 1/3, 가중치 30/100", "계산한 값 30%, 소관 부서가 정정한 값 45%. 사유: 계약을 마침", "50 (50%)"}},
       {.name = "the list says what is rolled up", .as = world.leader, .get = "/adoptions", .contains = {"30%"}, .not_contains = {"45%"}},
       {.name = "so does the API", .as = world.leader, .get = api, .contains = {R"("progress_percent":30)", R"("weight":50)"}},
       {.name = "and of a card both",
        .as = world.leader,
        .get = api + "/cards",
        .contains = {R"("progress_percent":45,"rolled_up_percent":30,"correction_reason":"계약을 마침")"}},
       {.name = "another institution sees nothing", .as = strangers.actor_of(strangers.mayor), .get = api + "/cards", .status = 404}});
}

}  // namespace
}  // namespace baeumgil
