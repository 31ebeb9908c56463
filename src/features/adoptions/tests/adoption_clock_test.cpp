// The clock around a decision: who is asked, which gates stand before the money, disputes, asking again, checks.
#include <gtest/gtest.h>

#include "features/adoptions/adoption_season.h"
#include "features/adoptions/ask_again.h"
#include "features/adoptions/check_adoption.h"
#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/contest_adoption.h"
#include "features/adoptions/tests/adoption_world.h"

namespace baeumgil {
namespace {

ConsultationInput ask(DepartmentId department, ConsultationKind kind = ConsultationKind::partner) {
  return {.kind = kind, .department = department, .question = "보행로를 막지 않습니까?"};
}

Result<AdoptionId> answer(World& world, Actor const& who, Opinion opinion, std::string words = "차로가 좁아진다") {
  return give_opinion(world.db, who, world.id,
                      {.consultation = world.adoption().consultations.back().id, .opinion = opinion, .words = std::move(words)});
}

DecisionInput no() { return {.decision = Decision::reject, .reason_code = "law", .reason = "조례가 없다", .record_no = "평생교육과-13"}; }

std::string rule_of(Result<AdoptionId> const& result) { return result.error().rule ? result.error().rule->rule_id : ""; }

TEST(consult_on_adoption, asks_a_department_by_the_day_of_the_rule) {
  auto world = World{};
  bring_to_review(world);
  auto const events = world.events();
  auto const transport = world.office.transport;
  auto const consult = [&](Actor const& actor, ConsultationInput const& input) {
    return consult_on_adoption(world.db, actor, world.id, input);
  };
  expect_kind(world, consult(world.other_head, ask(transport)), Kind::forbidden, events);
  expect_kind(world, consult(world.owner, ask({})), Kind::invalid, events);
  expect_kind(world, consult(world.owner, ask(world.office.learning)), Kind::invalid, events);
  expect_kind(world, consult(world.owner, {.department = transport, .question = "?"}), Kind::invalid, events);
  expect_kind(world, consult(world.owner, {.kind = ConsultationKind::legal, .department = transport}), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, consult(strangers.actor_of(strangers.owner_officer), ask(transport)), Kind::not_found, events);
  ASSERT_TRUE(consult(world.owner, ask(transport)));
  EXPECT_EQ(world.adoption().state, AdoptionState::consulting);
  ASSERT_EQ(world.adoption().consultations.size(), 1U);
  EXPECT_EQ(world.adoption().consultations.front().due_on, Date::of(2026, 8, 24)) << "three weeks";
  expect_kind(world, consult(world.owner, ask(transport)), Kind::invalid, events + 1);
  ASSERT_TRUE(consult(world.owner, ask(transport, ConsultationKind::legal)));
}

TEST(give_opinion, is_for_the_department_that_was_asked) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(consult_on_adoption(world.db, world.owner, world.id, ask(world.office.transport)));
  auto const events = world.events();
  expect_kind(world, answer(world, world.head, Opinion::consents), Kind::forbidden, events);
  expect_kind(world, answer(world, world.leader, Opinion::consents), Kind::forbidden, events);
  expect_kind(world, answer(world, world.other_head, Opinion::objects, ""), Kind::invalid, events);
  expect_kind(world, give_opinion(world.db, world.other_head, world.id, {.opinion = Opinion::consents}), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, answer(world, strangers.actor_of(strangers.han_head), Opinion::consents), Kind::not_found, events);
  ASSERT_TRUE(answer(world, world.other_head, Opinion::consents, ""));
  expect_kind(world, answer(world, world.other_head, Opinion::objects), Kind::conflict, events + 1);
  EXPECT_EQ(world.adoption().consultations.front().answered_by, world.office.han_head.id);
}

TEST(propose_adoption, refuses_what_was_adopted_and_cites_the_row) {
  auto world = World{};
  bring_to_review(world);
  auto const again = [&] { return propose_adoption(world.db, world.leader, world.source.id, {world.source.issue, "또"}); };
  auto const waiting = again();
  expect_kind(world, waiting, Kind::invalid, world.events());
  EXPECT_EQ(rule_of(waiting), "") << "nothing is decided yet: it is only proposed twice";
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  auto const events = world.events();
  auto const refused = again();
  expect_kind(world, refused, Kind::invalid, events);
  EXPECT_EQ(refused.error().fields.front().field, "issue");
  EXPECT_EQ(rule_of(refused), "adoption.not_new");
}

TEST(decide_adoption, waits_for_the_six_items_of_the_review) {
  auto world = World{};
  propose(world);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.owner_officer.id));
  auto half = full_review();
  half.alternatives.clear();
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, half));
  auto const events = world.events();
  for (auto const& decision : {yes(), no()}) {
    auto const refused = decide_adoption(world.db, world.head, world.id, decision);
    expect_kind(world, refused, Kind::invalid, events);
    EXPECT_EQ(refused.error().fields.front().field, "decision");
    EXPECT_EQ(rule_of(refused), "adoption.review.items");
  }
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, full_review()));
  EXPECT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
}

TEST(decide_adoption, waits_for_consents_until_their_last_day) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(consult_on_adoption(world.db, world.owner, world.id, ask(world.office.transport)));
  auto const refused = decide_adoption(world.db, world.head, world.id, yes());
  expect_kind(world, refused, Kind::invalid, world.events());
  EXPECT_EQ(rule_of(refused), "adoption.consent.required");
  auto const at = At{world.program, Date::of(2026, 8, 25)};
  EXPECT_TRUE(decide_adoption(world.db, world.head, world.id, yes())) << "who has not answered by then has nothing to add";
}

TEST(decide_adoption, goes_to_the_common_superior_when_a_department_objects) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(consult_on_adoption(world.db, world.owner, world.id, ask(world.office.transport)));
  ASSERT_TRUE(answer(world, world.other_head, Opinion::objects));
  auto const refused = decide_adoption(world.db, world.head, world.id, yes());
  expect_kind(world, refused, Kind::invalid, world.events());
  EXPECT_EQ(rule_of(refused), "adoption.consent.superior");
  ASSERT_TRUE(decide_adoption(world.db, world.office.actor_of(world.office.mayor), world.id, yes()));
  EXPECT_EQ(world.adoption().decided_by, world.office.mayor.id);
}

TEST(decide_adoption, may_say_no_whatever_others_think) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(consult_on_adoption(world.db, world.owner, world.id, ask(world.office.transport)));
  EXPECT_TRUE(decide_adoption(world.db, world.head, world.id, no()));
}

TEST(fund_adoption, stands_before_each_gate_of_its_cost) {
  auto world = World{};
  propose(world);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.owner_officer.id));
  auto review = full_review();
  review.expected_cost = Won{2'000'000'000};
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, review));
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, full_plan()));
  for (auto const* code : {"adoption.cost.gate.consult", "adoption.cost.gate.agreement", "adoption.cost.gate.named_policy",
                           "adoption.cost.gate.investment_own"}) {
    auto const events = world.events();
    auto const refused = fund_adoption(world.db, world.owner, world.id, "401-01");
    expect_kind(world, refused, Kind::invalid, events);
    EXPECT_EQ(rule_of(refused), code) << "the lowest that is still shut";
    EXPECT_FALSE(refused.error().rule->article.empty());
    ASSERT_TRUE(pass_gate(world.db, world.owner, world.id, {.gate = code, .passed_on = Date::of(2026, 8, 2), .record_no = "심사-3"}));
  }
  ASSERT_TRUE(fund_adoption(world.db, world.owner, world.id, "401-01"));
  EXPECT_EQ(world.adoption().state, AdoptionState::funded);
}

TEST(pass_gate, is_the_owner_departments_with_a_day_and_a_record_number) {
  auto world = World{};
  bring_to_review(world);
  auto const events = world.events();
  auto const input = GateInput{.gate = "adoption.cost.gate.consult", .passed_on = Date::of(2026, 8, 1), .record_no = "기획조정과-7"};
  auto const pass = [&](Actor const& actor, auto change) {
    auto changed = input;
    change(changed);
    return pass_gate(world.db, actor, world.id, changed);
  };
  auto const as_it_is = [](GateInput&) {};
  expect_kind(world, pass(world.other_head, as_it_is), Kind::forbidden, events);
  expect_kind(world, pass(world.owner, [](GateInput& one) { one.gate = "adoption.cost.gate.investment_own"; }), Kind::invalid, events);
  expect_kind(world, pass(world.owner, [](GateInput& one) { one.passed_on.reset(); }), Kind::invalid, events);
  expect_kind(world, pass(world.owner, [](GateInput& one) { one.passed_on = Date::of(2026, 8, 4); }), Kind::invalid, events);
  expect_kind(world, pass(world.owner, [](GateInput& one) { one.record_no.clear(); }), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, pass(strangers.actor_of(strangers.owner_officer), as_it_is), Kind::not_found, events);
  ASSERT_TRUE(pass(world.owner, as_it_is));
  expect_kind(world, pass(world.owner, as_it_is), Kind::invalid, events + 1);
}

TEST(plan_adoption, adds_up_its_years_and_its_shares) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  auto const events = world.events();
  auto plan = full_plan();
  plan.budget = Won{300};
  plan.years = {{.year = 2027, .amount = Won{100}}, {.year = 2028, .amount = Won{150}}};
  expect_kind(world, plan_adoption(world.db, world.owner, world.id, plan), Kind::invalid, events);
  plan.years.back().amount = Won{200};
  plan.shares = {{.party = ShareParty::team, .name = "도로안전팀", .percent = 40},
                 {.party = ShareParty::owner, .name = "평생교육과", .percent = 50}};
  auto const refused = plan_adoption(world.db, world.owner, world.id, plan);
  expect_kind(world, refused, Kind::invalid, events);
  EXPECT_EQ(rule_of(refused), "adoption.shares.total");
  plan.shares.back().percent = 60;
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, plan));
  EXPECT_EQ(world.adoption().years.size(), 2U);
  EXPECT_EQ(world.adoption().shares.back().percent, 60);
}

TEST(contest_adoption, goes_to_whoever_stands_above_both) {
  auto world = World{};
  propose(world);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning));
  auto const events = world.events();
  auto const transport = world.office.transport;
  auto const mayor = world.office.actor_of(world.office.mayor);
  expect_kind(world, contest_adoption(world.db, world.other_head, world.id, transport, "우리 일"), Kind::forbidden, events);
  expect_kind(world, contest_adoption(world.db, world.head, world.id, transport, ""), Kind::invalid, events);
  expect_kind(world, contest_adoption(world.db, world.head, world.id, world.office.learning, "우리 일"), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, contest_adoption(world.db, strangers.actor_of(strangers.yoon_head), world.id, transport, "우리 일"), Kind::not_found,
              events);
  ASSERT_TRUE(contest_adoption(world.db, world.head, world.id, transport, "도로 시설은 교통정책과 소관"));
  ASSERT_TRUE(world.adoption().dispute);
  EXPECT_EQ(world.adoption().dispute->superior, world.office.mayor.id);
  auto const disputed = world.events();
  expect_kind(world, assign_adoption(world.db, world.officer, world.id, transport), Kind::forbidden, disputed);
  expect_kind(world, write_review(world.db, world.owner, world.id, full_review()), Kind::forbidden, disputed);
  expect_kind(world, contest_adoption(world.db, world.head, world.id, transport, "또"), Kind::forbidden, disputed);
  ASSERT_TRUE(assign_adoption(world.db, mayor, world.id, transport));
  EXPECT_FALSE(world.adoption().dispute);
  EXPECT_EQ(world.adoption().owner_department, transport);
}

// Nobody else may ask, and a day after the last the proposer may not either.
void expect_to_be_the_proposers_until_the_last_day(World& world) {
  EXPECT_EQ(world.adoption().ask_again_until, Date::of(2026, 8, 18));
  auto const events = world.events();
  expect_kind(world, ask_again(world.db, world.owner, world.id, "다시 봐 주십시오"), Kind::forbidden, events);
  expect_kind(world, ask_again(world.db, world.leader, world.id, ""), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, ask_again(world.db, strangers.actor_of(strangers.lee_leader), world.id, "다시"), Kind::not_found, events);
  auto const at = At{world.program, Date::of(2026, 8, 19)};
  auto const late = ask_again(world.db, world.leader, world.id, "다시 봐 주십시오");
  expect_kind(world, late, Kind::invalid, events);
  EXPECT_EQ(rule_of(late), "adoption.rereview.due");
}

TEST(ask_again, is_the_proposers_right_for_fifteen_days_and_once) {
  auto world = World{};
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, no()));
  expect_to_be_the_proposers_until_the_last_day(world);
  auto const at = At{world.program, Date::of(2026, 8, 18)};
  ASSERT_TRUE(ask_again(world.db, world.leader, world.id, "조례는 고치면 됩니다"));
  auto const asked = world.adoption();
  EXPECT_EQ(asked.state, AdoptionState::under_review);
  EXPECT_FALSE(asked.decision);
  EXPECT_EQ(asked.decide_by, Date::of(2026, 9, 17)) << "the clock begins anew";
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, no()));
  expect_kind(world, ask_again(world.db, world.leader, world.id, "또"), Kind::conflict, world.events());
}

TEST(ask_again, is_the_same_right_when_it_is_said_to_be_in_force_already) {
  auto world = World{};
  bring_to_review(world);
  auto in_force = no();
  in_force.decision = Decision::already_in_force;
  in_force.reason_code = "duplicate";
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, in_force));
  EXPECT_EQ(world.adoption().keep_until, Date::of(2028, 8, 3));
  expect_kind(world, reopen_adoption(world.db, world.head, world.id, "다른 시책이었다"), Kind::forbidden, world.events());
  expect_to_be_the_proposers_until_the_last_day(world);
  auto const at = At{world.program, Date::of(2026, 8, 18)};
  ASSERT_TRUE(ask_again(world.db, world.leader, world.id, "우리 것은 다른 시책입니다"));
  EXPECT_EQ(world.adoption().state, AdoptionState::under_review);
  EXPECT_FALSE(world.adoption().keep_until);
  EXPECT_EQ(world.adoption().state_reason, "우리 것은 다른 시책입니다");
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, in_force));
  EXPECT_EQ(world.adoption().state_reason, "") << "the proposer's words are not the reason of the decision";
  ASSERT_TRUE(reopen_adoption(world.db, world.officer, world.id, "다른 시책이었다"));
  EXPECT_FALSE(world.adoption().decision);
}

CheckInput check_after(int months) { return {.months = months, .finding = CheckFinding::on_course, .words = "설계가 끝났다"}; }

TEST(check_adoption, looks_after_three_six_twelve_and_twenty_four_months) {
  auto world = World{};
  bring_to_progress(world);
  auto const check = [&](Actor const& actor, CheckInput const& input) { return check_adoption(world.db, actor, world.id, input); };
  auto const events = world.events();
  auto const early = check(world.officer, check_after(3));
  expect_kind(world, early, Kind::invalid, events);
  auto const at = At{world.program, Date::of(2026, 11, 3)};
  expect_kind(world, check(world.owner, check_after(3)), Kind::forbidden, events);
  expect_kind(world, check(world.officer, check_after(4)), Kind::invalid, events);
  expect_kind(world, check(world.officer, check_after(6)), Kind::invalid, events);
  expect_kind(world, check(world.officer, {.months = 3, .words = "?"}), Kind::invalid, events);
  expect_kind(world, check(world.officer, {.months = 3, .finding = CheckFinding::works}), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, check(strangers.actor_of(strangers.kim_officer), check_after(3)), Kind::not_found, events);
  ASSERT_TRUE(check(world.officer, check_after(3)));
  expect_kind(world, check(world.officer, check_after(3)), Kind::invalid, events + 1);
  at.go_to(Date::of(2028, 8, 3));
  for (auto const months : {6, 12, 24}) EXPECT_TRUE(check(world.officer, check_after(months))) << months;
  EXPECT_EQ(world.adoption().checks.size(), 4U);
}

TEST(season_clock, stands_on_every_open_adoption_and_on_no_other) {
  auto world = World{};
  propose(world);
  auto const clock = [&] {
    auto const adoption = world.adoption();
    return world.db.read(world.owner, [&](Tx& tx) { return season_clock(load_rule_book(tx), adoption, Language::ko); });
  };
  ASSERT_TRUE(clock());
  EXPECT_EQ(clock()->decide_by, Date::of(2026, 10, 31));
  EXPECT_EQ(clock()->bill_on, Date::of(2026, 11, 21));
  EXPECT_EQ(clock()->rule.rule_id, "adoption.season.decide_by");
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning));
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, full_review()));
  EXPECT_TRUE(clock());
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, no()));
  EXPECT_FALSE(clock());
  auto const at = At{world.program, Date::of(2026, 12, 1)};
  ASSERT_TRUE(reopen_adoption(world.db, world.officer, world.id, "예산이 생김"));
  EXPECT_EQ(world.adoption().opened_on, Date::of(2026, 12, 1));
  ASSERT_TRUE(clock());
  EXPECT_EQ(clock()->decide_by, Date::of(2027, 10, 31)) << "of the budget it can still reach";
}

}  // namespace
}  // namespace baeumgil
