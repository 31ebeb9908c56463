// A plan is changed by two, and says what it was.
#include "features/adoptions/change_plan.h"

#include "features/adoptions/follow_delay.h"
#include "features/adoptions/mark_milestone.h"
#include "features/adoptions/plan_change_store.h"
#include "features/adoptions/plan_figures.h"
#include "features/adoptions/tests/adoption_world.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

PlanChangeInput later_design(World& world) {
  auto change = PlanChangeInput{.what = "설계 마감", .why = "부지 협의가 길어짐", .figures = figures_of(world.adoption())};
  change.figures.milestones.front().due_on = Date::of(2027, 2, 1);
  change.figures.kpi_target = 1.0;
  return change;
}

std::vector<AdoptionPlanChange> changes_of(World& world) {
  return world.db.read(world.officer, [&](Tx& tx) { return list_plan_changes(tx, world.id); });
}

TEST(change_plan, takes_two_and_keeps_both_plans) {
  auto world = World{};
  bring_to_progress(world);
  auto const strangers = make_strangers(world.db);
  auto const events = world.events();
  expect_kind(world, accept_plan_change(world.db, world.head, world.id, "통학과-1"), Kind::conflict, events);
  expect_kind(world, refuse_plan_change(world.db, world.head, world.id, "그대로"), Kind::conflict, events);
  auto const asked = later_design(world);
  expect_kind(world, ask_to_change_plan(world.db, world.officer, world.id, asked), Kind::forbidden, events);
  expect_kind(world, ask_to_change_plan(world.db, world.other_head, world.id, asked), Kind::forbidden, events);
  expect_kind(world, ask_to_change_plan(world.db, strangers.actor_of(strangers.owner_officer), world.id, asked), Kind::not_found, events);
  auto silent = asked;
  silent.why.clear();
  expect_kind(world, ask_to_change_plan(world.db, world.owner, world.id, silent), Kind::invalid, events);
  auto same = asked;
  same.figures = figures_of(world.adoption());
  expect_kind(world, ask_to_change_plan(world.db, world.owner, world.id, same), Kind::invalid, events);
  ASSERT_TRUE(ask_to_change_plan(world.db, world.owner, world.id, asked));
  EXPECT_EQ(world.adoption().kpi_target, 0.0) << "the plan stands until somebody else accepts";
  expect_kind(world, ask_to_change_plan(world.db, world.head, world.id, asked), Kind::conflict, events + 1);
  expect_kind(world, accept_plan_change(world.db, world.owner, world.id, "통학과-1"), Kind::forbidden, events + 1);
  expect_kind(world, accept_plan_change(world.db, world.officer, world.id, "통학과-1"), Kind::forbidden, events + 1);
  expect_kind(world, accept_plan_change(world.db, world.head, world.id, " "), Kind::invalid, events + 1);
  expect_kind(world, accept_plan_change(world.db, strangers.actor_of(strangers.mayor), world.id, "1"), Kind::not_found, events + 1);
  ASSERT_TRUE(accept_plan_change(world.db, world.head, world.id, "통학과-1"));
  EXPECT_EQ(world.events(), events + 2);
  auto const changed = world.adoption();
  EXPECT_EQ(changed.kpi_target, 1.0);
  EXPECT_EQ(changed.milestones.front().due_on, Date::of(2027, 2, 1));
  EXPECT_FALSE(changed.plan_change);
  auto const kept = changes_of(world);
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].before.kpi_target, 0.0);
  EXPECT_EQ(kept[0].before.milestones.front().due_on, Date::of(2026, 12, 1));
  EXPECT_EQ(kept[0].after.kpi_target, 1.0);
  EXPECT_EQ(kept[0].is_accepted, true);
  EXPECT_EQ(kept[0].record_no, "통학과-1");
}

TEST(change_plan, is_refused_with_a_reason_or_taken_back) {
  auto world = World{};
  bring_to_progress(world);
  ASSERT_TRUE(ask_to_change_plan(world.db, world.owner, world.id, later_design(world)));
  auto const events = world.events();
  expect_kind(world, refuse_plan_change(world.db, world.head, world.id, " "), Kind::invalid, events);
  expect_kind(world, refuse_plan_change(world.db, world.officer, world.id, "그대로"), Kind::forbidden, events);
  ASSERT_TRUE(refuse_plan_change(world.db, world.head, world.id, "그대로 가능함"));
  EXPECT_EQ(world.adoption().kpi_target, 0.0);
  ASSERT_TRUE(ask_to_change_plan(world.db, world.owner, world.id, later_design(world)));
  ASSERT_TRUE(refuse_plan_change(world.db, world.owner, world.id, "취소함"));
  auto const kept = changes_of(world);
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[1].answer_reason, "그대로 가능함");
  EXPECT_EQ(kept[0].is_accepted, false);
}

TEST(change_plan, is_answered_when_the_adoption_is_given_up) {
  auto world = World{};
  bring_to_progress(world);
  ASSERT_TRUE(ask_to_change_plan(world.db, world.owner, world.id, later_design(world)));
  ASSERT_TRUE(ask_to_drop(world.db, world.head, world.id, "예산 삭감"));
  auto const events = world.events();
  ASSERT_TRUE(drop_adoption(world.db, world.office.actor_of(world.office.mayor), world.id, "통학과-77"));
  EXPECT_GT(world.events(), events);
  EXPECT_FALSE(world.adoption().plan_change);
  EXPECT_EQ(world.adoption().kpi_target, 0.0);
  auto const kept = changes_of(world);
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].is_accepted, false);
  EXPECT_EQ(kept[0].answer_reason, "예산 삭감");
  EXPECT_FALSE(kept[0].answered_by_name.empty());
}

TEST(change_plan, is_the_executives_where_the_head_asked) {
  auto world = World{};
  bring_to_progress(world);
  ASSERT_TRUE(ask_to_change_plan(world.db, world.head, world.id, later_design(world)));
  expect_kind(world, accept_plan_change(world.db, world.head, world.id, "1"), Kind::forbidden, world.events());
  ASSERT_TRUE(accept_plan_change(world.db, world.office.actor_of(world.office.mayor), world.id, "자치-3"));
  EXPECT_EQ(world.adoption().kpi_target, 1.0);
}

TEST(change_plan, of_more_money_waits_for_the_gates_it_meets) {
  auto world = World{};
  bring_to_progress(world);  // of 600 million won
  auto more = later_design(world);
  more.figures.budget = Won{2'000'000'000};
  more.figures.years = {{2026, Won{500'000'000}}, {2027, Won{1'500'000'000}}};
  ASSERT_TRUE(ask_to_change_plan(world.db, world.owner, world.id, more));
  auto const refused = accept_plan_change(world.db, world.head, world.id, "통학과-1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.front().key, "adoption.plan_change.gate_open");
  pass_open_gates(world);
  ASSERT_TRUE(accept_plan_change(world.db, world.head, world.id, "통학과-1"));
  EXPECT_EQ(world.adoption().budget, Won{2'000'000'000});
  EXPECT_EQ(world.adoption().years.size(), 2U);
}

// Nobody had named a sum before: its gates are passed while the change waits.
TEST(change_plan, of_a_first_sum_waits_for_its_gates_and_passes_them) {
  auto world = World{};
  propose(world);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.owner_officer.id));
  auto review = full_review();
  review.expected_cost.reset();
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, review));
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, full_plan()));
  ASSERT_TRUE(fund_adoption(world.db, world.owner, world.id, "비예산"));
  auto first = later_design(world);
  first.figures.budget = Won{2'000'000'000};
  ASSERT_TRUE(ask_to_change_plan(world.db, world.owner, world.id, first));
  expect_kind(world, accept_plan_change(world.db, world.head, world.id, "통학과-1"), Kind::invalid, world.events());
  pass_open_gates(world);
  ASSERT_TRUE(accept_plan_change(world.db, world.head, world.id, "통학과-1"));
  EXPECT_EQ(world.adoption().budget, Won{2'000'000'000});
}

TEST(change_plan, reckons_the_delay_anew_and_keeps_what_was_done) {
  auto world = World{};
  bring_to_progress(world);
  auto two = later_design(world);
  two.figures.milestones = {{.title = "설계", .due_on = Date::of(2026, 12, 1)}, {.title = "공사", .due_on = Date::of(2026, 8, 5)}};
  ASSERT_TRUE(ask_to_change_plan(world.db, world.owner, world.id, two));
  ASSERT_TRUE(accept_plan_change(world.db, world.head, world.id, "통학과-1"));
  ASSERT_TRUE(mark_milestone(world.db, world.owner, world.id, {.number = 1, .mark = MilestoneMark::done, .done_on = Date::of(2026, 8, 3)}));
  auto const at = At{world.program, Date::of(2026, 8, 10)};
  ASSERT_TRUE(follow_adoptions(world.db, {.institution = world.office.institution, .via = Via::job}));
  EXPECT_EQ(world.adoption().state, AdoptionState::delayed);
  auto renamed = later_design(world);
  renamed.figures.milestones = {{.title = "기본설계", .due_on = Date::of(2026, 12, 1)}};
  expect_kind(world, ask_to_change_plan(world.db, world.owner, world.id, renamed), Kind::invalid, world.events());
  auto later = two;
  later.figures = figures_of(world.adoption());
  later.figures.milestones[1].due_on = Date::of(2026, 12, 24);
  ASSERT_TRUE(ask_to_change_plan(world.db, world.owner, world.id, later));
  ASSERT_TRUE(accept_plan_change(world.db, world.head, world.id, "통학과-2"));
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress);
  EXPECT_EQ(world.adoption().milestones[0].done_on, Date::of(2026, 8, 3));
}

TEST(change_plan_pages, walk_from_the_request_to_the_new_plan) {
  auto world = World{};
  bring_to_progress(world);
  auto const path = "/adoptions/" + to_text(world.id);
  auto const form = std::vector<std::pair<std::string, std::string>>{{"what", "설계 마감을 늦춤"},
                                                                     {"why", "부지 협의가 길어짐"},
                                                                     {"kpi_metric", "침수"},
                                                                     {"kpi_unit", "건"},
                                                                     {"kpi_baseline", "3"},
                                                                     {"kpi_target", "0"},
                                                                     {"kpi_measure_on", "2026-08-03"},
                                                                     {"milestones.0.title", "설계"},
                                                                     {"milestones.0.due_on", "2027-02-01"}};
  auto silent = form;
  silent[1].second.clear();
  run_scenarios(
      world.program,
      {{.name = "the form holds the plan", .as = world.owner, .get = path + "/plan-changes", .contains = {"설계", "2026-12-01"}},
       {.name = "it is the owner's", .as = world.leader, .get = path + "/plan-changes", .status = 403},
       {.name = "it says why",
        .as = world.owner,
        .post = path + "/plan-changes",
        .form = silent,
        .status = 422,
        .contains = {"설계 마감을 늦춤", "2027-02-01"}},
       {.name = "asked", .as = world.owner, .post = path + "/plan-changes", .form = form, .status = 303, .events = 1},
       {.name = "home asks the head", .as = world.head, .get = "/", .contains = {"시책 계획 변경에 답하기"}},
       {.name = "and nobody else", .as = world.owner, .get = "/", .not_contains = {"시책 계획 변경에 답하기"}},
       {.name = "the page says so", .as = world.leader, .get = path, .contains = {"승인 기다림", "부지 협의가 길어짐", "2027. 2. 1."}},
       {.name = "what is accepted is shown", .as = world.head, .get = path + "/plan-change-approval", .contains = {"설계 마감을 늦춤"}},
       {.name = "without a number", .as = world.head, .post = path + "/plan-change-approval", .form = {{"record_no", ""}}, .status = 422},
       {.name = "the API lists it",
        .as = world.owner,
        .get = "/api/v1" + path + "/plan-changes",
        .contains = {"\"is_accepted\":null", "2027-02-01", "2026-12-01"}},
       {.name = "accepted",
        .as = world.head,
        .post = path + "/plan-change-approval",
        .form = {{"record_no", "통학과-1"}},
        .status = 303,
        .events = 1},
       {.name = "and kept", .as = world.leader, .get = path, .contains = {"통학과-1", "2026. 12. 1."}},
       {.name = "nothing is left to refuse", .as = world.head, .get = path + "/plan-change-refusal", .status = 403}});
  auto const strangers = make_strangers(world.db);
  run_scenarios(world.program, {{.name = "strangers find nothing",
                                 .as = strangers.actor_of(strangers.kim_officer),
                                 .get = "/api/v1" + path + "/plan-changes",
                                 .status = 404}});
}

}  // namespace
}  // namespace baeumgil
