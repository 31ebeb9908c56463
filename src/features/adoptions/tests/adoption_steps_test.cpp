#include <gtest/gtest.h>

#include "features/adoptions/follow_delay.h"
#include "features/adoptions/mark_milestone.h"
#include "features/adoptions/tests/adoption_world.h"
#include "platform/jobs/jobs.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(propose_adoption, starts_the_clock_of_thirty_days) {
  auto world = World{};
  propose(world);
  auto const adoption = world.adoption();
  EXPECT_EQ(adoption.state, AdoptionState::proposed);
  EXPECT_TRUE(adoption.number.starts_with("2026-도입-0001"));
  EXPECT_EQ(adoption.decide_by, Date::of(2026, 9, 2));
}

TEST(propose_adoption, refuses_twice_without_words_and_for_strangers) {
  auto world = World{};
  propose(world);
  auto const events = world.events();
  expect_kind(world, propose_adoption(world.db, world.leader, world.source.id, {world.source.issue, "또"}), Kind::invalid, events);
  expect_kind(world, propose_adoption(world.db, world.leader, world.source.id, {{}, "현안 없이"}), Kind::invalid, events);
  expect_kind(world, propose_adoption(world.db, world.leader, world.source.id, {world.source.issue, "  "}), Kind::invalid, events);
  expect_kind(world, propose_adoption(world.db, world.office.actor_of(world.office.auditor), world.source.id, {world.source.issue, "감사"}),
              Kind::forbidden, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, propose_adoption(world.db, strangers.actor_of(strangers.kim_officer), world.source.id, {world.source.issue, "이웃"}),
              Kind::not_found, events);
}

TEST(assign_adoption, is_for_the_programme_officer_and_people_of_the_department) {
  auto world = World{};
  propose(world);
  auto const events = world.events();
  expect_kind(world, assign_adoption(world.db, world.head, world.id, world.office.learning), Kind::forbidden, events);
  expect_kind(world, assign_adoption(world.db, world.officer, world.id, {}), Kind::invalid, events);
  expect_kind(world, assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.lee_leader.id), Kind::invalid,
              events);
  EXPECT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning));
  EXPECT_EQ(world.adoption().owner_department, world.office.learning);
}

TEST(write_review, is_for_the_owner_department) {
  auto world = World{};
  propose(world);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning));
  auto const events = world.events();
  expect_kind(world, write_review(world.db, world.other_head, world.id, full_review()), Kind::forbidden, events);
  EXPECT_TRUE(write_review(world.db, world.owner, world.id, full_review()));
  EXPECT_EQ(world.adoption().state, AdoptionState::under_review);
  EXPECT_EQ(world.adoption().officer, world.office.owner_officer.id);
}

TEST(write_review, refuses_when_someone_saved_first) {
  auto world = World{};
  bring_to_review(world);
  auto stale = full_review();
  stale.version = 1;
  expect_kind(world, write_review(world.db, world.owner, world.id, stale), Kind::conflict, world.events());
}

TEST(decide_adoption, never_without_a_reason_and_says_which_article) {
  auto world = World{};
  bring_to_review(world);
  auto const events = world.events();
  auto no = DecisionInput{.decision = Decision::reject, .reason_code = "budget", .record_no = "평생교육과-12"};
  auto const refused = decide_adoption(world.db, world.head, world.id, no);
  expect_kind(world, refused, Kind::invalid, events);
  EXPECT_EQ(refused.error().fields.front().field, "reason");
  ASSERT_TRUE(refused.error().fields.front().rule);
  EXPECT_EQ(refused.error().fields.front().rule->article, "제17조 제2항");
}

TEST(decide_adoption, refuses_what_is_missing_and_who_does_not_head_the_owner) {
  auto world = World{};
  bring_to_review(world);
  auto const events = world.events();
  auto defer = DecisionInput{.decision = Decision::defer, .reason_code = "budget", .reason = "내년에", .record_no = "1"};
  expect_kind(world, decide_adoption(world.db, world.head, world.id, defer), Kind::invalid, events);
  auto no_code = DecisionInput{.decision = Decision::reject, .reason = "예산이 없다", .record_no = "1"};
  expect_kind(world, decide_adoption(world.db, world.head, world.id, no_code), Kind::invalid, events);
  auto no_record = yes();
  no_record.record_no.clear();
  expect_kind(world, decide_adoption(world.db, world.head, world.id, no_record), Kind::invalid, events);
  expect_kind(world, decide_adoption(world.db, world.other_head, world.id, yes()), Kind::forbidden, events);
  expect_kind(world, decide_adoption(world.db, world.owner, world.id, yes()), Kind::forbidden, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, decide_adoption(world.db, strangers.actor_of(strangers.mayor), world.id, yes()), Kind::not_found, events);
}

TEST(decide_adoption, sets_the_plan_due_and_moves_the_issue) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  EXPECT_EQ(world.adoption().state, AdoptionState::decided_yes);
  EXPECT_EQ(world.adoption().plan_due_on, Date::of(2026, 9, 3));
  EXPECT_EQ(world.issue(), IssueState::being_solved);
  expect_kind(world, decide_adoption(world.db, world.head, world.id, yes()), Kind::conflict, world.events());
}

TEST(decide_adoption, decides_anew_after_a_deferral) {
  auto world = World{};
  bring_to_review(world);
  auto const defer = DecisionInput{.decision = Decision::defer,
                                   .reason_code = "budget",
                                   .reason = "내년 예산에",
                                   .record_no = "1",
                                   .next_review_on = Date::of(2026, 12, 1)};
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, defer));
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, full_review()));
  EXPECT_FALSE(world.adoption().decision);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  EXPECT_EQ(world.adoption().state, AdoptionState::decided_yes);
}

TEST(reopen_adoption, takes_a_refused_proposal_up_again_with_a_reason) {
  auto world = World{};
  bring_to_review(world);
  auto const no = DecisionInput{.decision = Decision::reject, .reason_code = "law", .reason = "조례가 없다", .record_no = "1"};
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, no));
  EXPECT_EQ(world.adoption().keep_until, Date::of(2028, 8, 3));
  auto const events = world.events();
  expect_kind(world, reopen_adoption(world.db, world.officer, world.id, ""), Kind::invalid, events);
  expect_kind(world, reopen_adoption(world.db, world.head, world.id, "조례가 생겼다"), Kind::forbidden, events);
  ASSERT_TRUE(reopen_adoption(world.db, world.officer, world.id, "조례가 생겼다"));
  EXPECT_EQ(world.adoption().state, AdoptionState::under_review);
  EXPECT_FALSE(world.adoption().keep_until);
}

TEST(plan_adoption, asks_for_a_baseline_a_target_and_milestones) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  auto const events = world.events();
  auto plan = full_plan();
  plan.kpi_baseline.reset();
  plan.milestones.clear();
  auto const refused = plan_adoption(world.db, world.owner, world.id, plan);
  expect_kind(world, refused, Kind::invalid, events);
  EXPECT_EQ(refused.error().fields.size(), 2U);
  plan = full_plan();
  plan.kpi_target = plan.kpi_baseline;
  expect_kind(world, plan_adoption(world.db, world.owner, world.id, plan), Kind::invalid, events);
  expect_kind(world, plan_adoption(world.db, world.other_head, world.id, full_plan()), Kind::forbidden, events);
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, full_plan()));
  EXPECT_EQ(world.adoption().milestones.size(), 1U);
}

CardInput card_of(int quarter, CardStatus status) { return {.year = 2026, .quarter = quarter, .status = status, .done = "설계를 마침"}; }

TEST(file_card, one_a_quarter_and_a_delay_with_its_measure) {
  auto world = World{};
  bring_to_progress(world);
  auto const events = world.events();
  EXPECT_FALSE(file_card(world.db, world.owner, world.id, card_of(4, CardStatus::on_track))) << "that quarter has not begun";
  EXPECT_FALSE(file_card(world.db, world.owner, world.id, card_of(3, CardStatus::delayed))) << "no measure";
  EXPECT_FALSE(file_card(world.db, world.other_head, world.id, card_of(3, CardStatus::on_track)));
  EXPECT_EQ(world.events(), events);
  auto late = card_of(3, CardStatus::delayed);
  late.problem_and_measure = "자재가 늦다. 업체를 더 찾는다.";
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, late));
  EXPECT_EQ(world.adoption().state, AdoptionState::delayed);
  EXPECT_FALSE(file_card(world.db, world.owner, world.id, card_of(3, CardStatus::on_track))) << "once a quarter";
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, card_of(2, CardStatus::on_track)));
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress);
}

MilestoneInput done_on(Date day, int number = 1) { return {.number = number, .mark = MilestoneMark::done, .done_on = day}; }
constexpr auto kReopened = MilestoneInput{.number = 1, .mark = MilestoneMark::open};

TEST(mark_milestone, is_the_owner_departments_and_can_be_taken_back) {
  auto world = World{};
  bring_to_progress(world);
  auto const today = day_in_seoul(world.db.now());
  auto const events = world.events();
  auto const mark = [&](Actor const& actor, MilestoneInput const& input) { return mark_milestone(world.db, actor, world.id, input); };
  expect_kind(world, mark(world.other_head, done_on(today)), Kind::forbidden, events);
  expect_kind(world, mark(world.officer, done_on(today)), Kind::forbidden, events);
  expect_kind(world, mark(world.owner, done_on(today, 2)), Kind::invalid, events);
  expect_kind(world, mark(world.owner, {.number = 1, .mark = MilestoneMark::done}), Kind::invalid, events);
  expect_kind(world, mark(world.owner, {.number = 1, .done_on = today}), Kind::invalid, events);
  expect_kind(world, mark(world.owner, done_on(today + 1)), Kind::invalid, events);
  expect_kind(world, mark(world.owner, kReopened), Kind::conflict, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, mark(strangers.actor_of(strangers.owner_officer), done_on(today)), Kind::not_found, events);
  ASSERT_TRUE(mark(world.owner, done_on(today)));
  EXPECT_EQ(world.adoption().milestones.front().done_on, today);
  ASSERT_TRUE(mark(world.owner, kReopened));
  EXPECT_FALSE(world.adoption().milestones.front().done_on);
  EXPECT_EQ(world.events(), events + 2);
}

TEST(mark_milestone, ends_with_the_adoption) {
  auto world = World{};
  bring_to_progress(world);
  ASSERT_TRUE(ask_to_drop(world.db, world.head, world.id, "예산 삭감"));
  ASSERT_TRUE(drop_adoption(world.db, world.office.actor_of(world.office.mayor), world.id, "통학과-77"));
  expect_kind(world, mark_milestone(world.db, world.owner, world.id, done_on(Date::of(2026, 8, 3))), Kind::forbidden, world.events());
}

TEST(follow_adoptions, delays_what_has_a_late_milestone_and_takes_it_back_when_it_is_done) {
  auto world = World{};
  bring_to_progress(world);
  auto const system = Actor{.institution = world.office.institution, .via = Via::job};
  auto const at = At{world.program, Date::of(2026, 10, 1)};
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, card_of(3, CardStatus::on_track)));
  at.go_to(Date::of(2026, 12, 1));
  ASSERT_TRUE(follow_adoptions(world.db, system));
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress) << "its day is not over";
  at.go_to(Date::of(2026, 12, 2));
  auto const events = world.events();
  ASSERT_TRUE(follow_adoptions(world.db, system));
  ASSERT_TRUE(follow_adoptions(world.db, system));
  EXPECT_EQ(world.adoption().state, AdoptionState::delayed);
  EXPECT_EQ(world.events(), events + 1) << "once";
  ASSERT_TRUE(mark_milestone(world.db, world.owner, world.id, done_on(Date::of(2026, 12, 1))));
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress);
  ASSERT_TRUE(mark_milestone(world.db, world.owner, world.id, kReopened));
  EXPECT_EQ(world.adoption().state, AdoptionState::delayed);
}

TEST(follow_adoptions, delays_what_has_no_card_by_the_day_of_the_rule) {
  auto world = World{};
  bring_to_progress(world);  // in the third quarter
  auto const system = Actor{.institution = world.office.institution, .via = Via::job};
  auto const at = At{world.program, Date::of(2026, 10, 10)};
  ASSERT_TRUE(follow_adoptions(world.db, system));
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress);
  at.go_to(Date::of(2026, 10, 11));
  ASSERT_TRUE(follow_adoptions(world.db, system));
  EXPECT_EQ(world.adoption().state, AdoptionState::delayed);
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, card_of(3, CardStatus::on_track)));
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress);
}

TEST(follow_adoptions, leaves_a_delay_that_the_owner_reported_and_other_institutions_alone) {
  auto world = World{};
  bring_to_progress(world);
  auto const at = At{world.program, Date::of(2026, 10, 1)};
  auto late = card_of(3, CardStatus::delayed);
  late.problem_and_measure = "자재가 늦다. 업체를 더 찾는다.";
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, late));
  auto const events = world.events();
  ASSERT_TRUE(follow_adoptions(world.db, {.institution = world.office.institution, .via = Via::job}));
  EXPECT_EQ(world.adoption().state, AdoptionState::delayed);
  at.go_to(Date::of(2027, 3, 1));
  ASSERT_TRUE(follow_adoptions(world.db, {.institution = make_strangers(world.db).institution, .via = Via::job}));
  EXPECT_EQ(world.events(), events);
}

TEST(follow_adoptions, is_queued_when_one_starts_and_each_day_anew) {
  auto world = World{};
  bring_to_progress(world);
  auto const waiting = [&] {
    return world.db.read(world.office.institution, [](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(*) FROM jobs WHERE institution_id = $institution AND kind = 'adoption.follow' AND state = 'waiting'");
    });
  };
  EXPECT_EQ(waiting(), 1);
  auto const at = At{world.program, Date::of(2026, 8, 5)};
  ASSERT_TRUE(follow_adoptions(world.db, {.institution = world.office.institution, .via = Via::job}));
  ASSERT_TRUE(follow_adoptions(world.db, {.institution = world.office.institution, .via = Via::job}));
  EXPECT_EQ(waiting(), 2) << "the day that was queued, and the next";
}

TEST(measure_adoption, waits_for_the_day_of_the_plan) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  auto plan = full_plan();
  plan.kpi_measure_on = Date::of(2026, 8, 5);
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, plan));
  pass_open_gates(world);
  ASSERT_TRUE(fund_adoption(world.db, world.owner, world.id, "비예산"));
  ASSERT_TRUE(start_adoption(world.db, world.owner, world.id));
  ASSERT_TRUE(implement_adoption(world.db, world.head, world.id, "시 공고 제1호"));
  auto const path = "/adoptions/" + to_text(world.id);
  auto const form = std::vector<std::pair<std::string, std::string>>{{"kpi_result", "0"}, {"source", "재난일지"}};
  auto const at = At{world.program, Date::of(2026, 8, 4)};
  expect_kind(world, measure_adoption(world.db, world.owner, world.id, 0.0, "재난일지"), Kind::invalid, world.events());
  run_scenarios(world.program, {{.name = "the form says from which day",
                                 .as = world.owner,
                                 .post = path + "/measurement",
                                 .form = form,
                                 .status = 422,
                                 .contains = {"2026-08-05", "재난일지"}},
                                {.name = "no button yet", .as = world.owner, .get = path, .not_contains = {path + "/measurement"}},
                                {.name = "home does not ask", .as = world.owner, .get = "/", .not_contains = {"도입 성과 측정하기"}}});
  at.go_to(Date::of(2026, 8, 5));
  run_scenarios(world.program,
                {{.name = "now it does", .as = world.owner, .get = "/", .contains = {"도입 성과 측정하기"}},
                 {.name = "and the page", .as = world.owner, .get = path, .contains = {path + "/measurement"}},
                 {.name = "it is kept", .as = world.owner, .post = path + "/measurement", .form = form, .status = 303, .events = 1}});
  EXPECT_EQ(world.adoption().state, AdoptionState::measured);
}

TEST(close_adoption, is_a_success_when_the_target_was_reached) {
  auto world = World{};
  bring_to_progress(world);
  auto const events = world.events();
  expect_kind(world, implement_adoption(world.db, world.owner, world.id, "공고"), Kind::forbidden, events);
  expect_kind(world, implement_adoption(world.db, world.head, world.id, ""), Kind::invalid, events);
  ASSERT_TRUE(implement_adoption(world.db, world.head, world.id, "시 공고 제1호"));
  expect_kind(world, measure_adoption(world.db, world.owner, world.id, 0.0, ""), Kind::invalid, events + 1);
  ASSERT_TRUE(measure_adoption(world.db, world.owner, world.id, 0.0, "재난일지"));
  expect_kind(world, close_adoption(world.db, world.owner, world.id), Kind::forbidden, events + 2);
  ASSERT_TRUE(close_adoption(world.db, world.officer, world.id));
  EXPECT_EQ(world.adoption().state, AdoptionState::closed_success);
  EXPECT_EQ(world.issue(), IssueState::being_solved) << "whose issue it is says that it is solved";
}

TEST(close_adoption, is_none_short_of_the_target_and_says_how_much_was_reached) {
  for (auto const& [result, words] : {std::pair{1.0, "66%"}, std::pair{4.0, "-34%"}}) {
    auto world = World{};
    bring_to_progress(world);
    ASSERT_TRUE(implement_adoption(world.db, world.head, world.id, "시 공고 제1호"));
    ASSERT_TRUE(measure_adoption(world.db, world.owner, world.id, result, "재난일지"));
    ASSERT_TRUE(close_adoption(world.db, world.officer, world.id));
    EXPECT_EQ(world.adoption().state, AdoptionState::closed_no_effect);
    EXPECT_EQ(world.issue(), IssueState::matched) << "it is looked for again";
    run_scenarios(world.program, {{.name = "the page says how much",
                                   .as = world.owner,
                                   .get = "/adoptions/" + to_text(world.id),
                                   .contains = {"완료(목표 미달)", words}}});
  }
}

TEST(drop_adoption, takes_the_head_and_the_executive_and_gives_the_issue_back) {
  auto world = World{};
  bring_to_progress(world);
  auto const strangers = make_strangers(world.db);
  auto const mayor = world.office.actor_of(world.office.mayor);
  auto const events = world.events();
  expect_kind(world, drop_adoption(world.db, mayor, world.id, "통학과-77"), Kind::conflict, events);
  expect_kind(world, ask_to_drop(world.db, world.head, world.id, " "), Kind::invalid, events);
  for (auto const& other : {world.officer, world.owner, world.other_head, mayor})
    expect_kind(world, ask_to_drop(world.db, other, world.id, "예산 삭감"), Kind::forbidden, events);
  expect_kind(world, ask_to_drop(world.db, strangers.actor_of(strangers.yoon_head), world.id, "예산 삭감"), Kind::not_found, events);
  ASSERT_TRUE(ask_to_drop(world.db, world.head, world.id, "예산 삭감"));
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress) << "it goes on until the executive decides";
  EXPECT_EQ(world.adoption().drop_request->reason, "예산 삭감");
  expect_kind(world, ask_to_drop(world.db, world.head, world.id, "예산 삭감"), Kind::conflict, events + 1);
  for (auto const& other : {world.owner, world.officer, world.head, world.other_head})
    expect_kind(world, drop_adoption(world.db, other, world.id, "통학과-77"), Kind::forbidden, events + 1);
  expect_kind(world, drop_adoption(world.db, mayor, world.id, " "), Kind::invalid, events + 1);
  expect_kind(world, drop_adoption(world.db, strangers.actor_of(strangers.mayor), world.id, "1"), Kind::not_found, events + 1);
  expect_kind(world, implement_adoption(world.db, world.head, world.id, "시 공고 제1호"), Kind::conflict, events + 1);
  ASSERT_TRUE(drop_adoption(world.db, mayor, world.id, "통학과-77"));
  EXPECT_EQ(world.adoption().state, AdoptionState::dropped);
  EXPECT_EQ(world.adoption().state_reason, "예산 삭감");
  EXPECT_FALSE(world.adoption().drop_request);
  EXPECT_EQ(world.issue(), IssueState::matched);
  expect_kind(world, drop_adoption(world.db, mayor, world.id, "1"), Kind::conflict, world.events());
}

TEST(drop_adoption, is_never_one_persons_who_holds_both_posts) {
  auto world = World{};
  bring_to_progress(world);
  auto both = world.head;
  both.roles = both.roles.with(Role::executive);
  ASSERT_TRUE(ask_to_drop(world.db, both, world.id, "수요가 없음"));
  auto const events = world.events();
  expect_kind(world, drop_adoption(world.db, both, world.id, "통학과-77"), Kind::forbidden, events);
  ASSERT_TRUE(drop_adoption(world.db, world.office.actor_of(world.office.mayor), world.id, "통학과-77"));
  EXPECT_EQ(world.adoption().state, AdoptionState::dropped);
}

TEST(keep_adoption_going, refuses_with_a_reason_or_is_taken_back_by_the_head) {
  auto world = World{};
  bring_to_progress(world);
  auto const mayor = world.office.actor_of(world.office.mayor);
  auto const strangers = make_strangers(world.db);
  auto const events = world.events();
  expect_kind(world, keep_adoption_going(world.db, world.head, world.id, "계속"), Kind::conflict, events);
  ASSERT_TRUE(ask_to_drop(world.db, world.head, world.id, "예산 삭감"));
  for (auto const& other : {world.officer, world.owner, world.other_head})
    expect_kind(world, keep_adoption_going(world.db, other, world.id, "계속"), Kind::forbidden, events + 1);
  expect_kind(world, keep_adoption_going(world.db, strangers.actor_of(strangers.mayor), world.id, "계속"), Kind::not_found, events + 1);
  expect_kind(world, keep_adoption_going(world.db, mayor, world.id, ""), Kind::invalid, events + 1);
  ASSERT_TRUE(keep_adoption_going(world.db, mayor, world.id, "추경으로 마련"));
  EXPECT_FALSE(world.adoption().drop_request);
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress);
  ASSERT_TRUE(ask_to_drop(world.db, world.head, world.id, "담당 없음"));
  ASSERT_TRUE(keep_adoption_going(world.db, world.head, world.id, "담당을 정함"));
  EXPECT_EQ(world.adoption().state, AdoptionState::in_progress);
  ASSERT_TRUE(implement_adoption(world.db, world.head, world.id, "시 공고 제1호"));
}

}  // namespace
}  // namespace baeumgil
