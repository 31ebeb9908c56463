#include "features/adoptions/wake_decisions.h"

#include <gtest/gtest.h>

#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/ask_again.h"
#include "features/adoptions/follow_delay.h"
#include "features/adoptions/memory_store.h"
#include "features/adoptions/tests/adoption_world.h"

namespace baeumgil {
namespace {

constexpr std::string_view kOrdinance{"하남시 주차장 조례"};

DecisionInput no_until(std::optional<WakeCondition> waits_for = WakeCondition::ordinance, std::string subject = std::string{kOrdinance}) {
  return {.decision = Decision::reject,
          .reason_code = "law",
          .reason = "조례에 근거가 없다",
          .record_no = "평생교육과-13",
          .waits_for = waits_for,
          .waits_for_subject = std::move(subject)};
}

ConditionChangeInput amended(std::string subject = "주차장 조례", WakeCondition kind = WakeCondition::ordinance) {
  return {.kind = kind,
          .subject = std::move(subject),
          .what = "복합 시설의 근거를 두었다",
          .source = "하남시 조례 제2100호",
          .changed_on = Date::of(2026, 8, 3)};
}

void refuse(World& world, DecisionInput const& decision = no_until()) {
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, decision));
}

std::vector<Waking> wakings(World& world) {
  return world.db.read(world.officer, [&](Tx& tx) { return list_wakings(tx, world.id); });
}

int notices_of(World& world, Person const& person, std::string_view key) {
  return static_cast<int>(world.db.read(world.office.institution, [&](Tx& tx) {
    return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = $2",
                                  person.id, key);
  }));
}

TEST(decide_adoption, names_what_a_no_waits_for) {
  auto world = World{};
  bring_to_review(world);
  auto const events = world.events();
  auto const refused = decide_adoption(world.db, world.head, world.id, no_until(WakeCondition::ordinance, " "));
  expect_kind(world, refused, Kind::invalid, events);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, no_until()));
  EXPECT_EQ(world.adoption().waits_for, WakeCondition::ordinance);
  EXPECT_EQ(world.adoption().waits_for_subject, kOrdinance);
}

TEST(record_condition_change, wakes_the_no_that_waited_for_it) {
  auto world = World{};
  refuse(world);
  auto const events = world.events();
  ASSERT_TRUE(record_condition_change(world.db, world.owner, amended()));
  EXPECT_EQ(world.events(), events + 2) << "the change, and the waking";
  EXPECT_TRUE(world.adoption().is_woken);
  EXPECT_EQ(world.adoption().state, AdoptionState::rejected) << "nothing is decided by itself";
  ASSERT_EQ(wakings(world).size(), 1U);
  EXPECT_EQ(notices_of(world, world.office.lee_leader, "notice.adoption.woken_for_proposer"), 1);
  EXPECT_EQ(notices_of(world, world.office.kim_officer, "notice.adoption.woken"), 1);
  ASSERT_TRUE(reopen_adoption(world.db, world.officer, world.id, "조례가 바뀌었다"));
  EXPECT_FALSE(world.adoption().is_woken);
  EXPECT_EQ(wakings(world).front().answer, WakingAnswer::reviewed);
  auto const past = world.db.read(world.officer, [&](Tx& tx) { return list_past_decisions(tx, world.id); });
  ASSERT_EQ(past.size(), 1U);
  EXPECT_EQ(past.front().reason, "조례에 근거가 없다");
}

TEST(record_condition_change, leaves_asleep_what_waits_for_something_else) {
  auto world = World{};
  refuse(world);
  ASSERT_TRUE(record_condition_change(world.db, world.owner, amended("하남시 공원 조례")));
  ASSERT_TRUE(record_condition_change(world.db, world.owner, amended(std::string{kOrdinance}, WakeCondition::budget)));
  auto earlier = amended();
  earlier.changed_on = Date::of(2026, 8, 2);
  ASSERT_TRUE(record_condition_change(world.db, world.owner, earlier)) << "known when it was decided";
  EXPECT_FALSE(world.adoption().is_woken);
  auto const at = At{world.program, Date::of(2028, 8, 4)};
  ASSERT_TRUE(record_condition_change(world.db, world.owner, amended())) << "kept for two years";
  EXPECT_FALSE(world.adoption().is_woken);
}

TEST(record_condition_change, refuses_what_is_missing_and_who_may_not) {
  auto world = World{};
  refuse(world);
  auto const events = world.events();
  auto const record = [&](Actor const& actor, auto change) {
    auto input = amended();
    change(input);
    auto const made = record_condition_change(world.db, actor, input);
    return made ? Kind::busy : made.error().kind;
  };
  EXPECT_EQ(record(world.leader, [](auto&) {}), Kind::forbidden);
  EXPECT_EQ(record(world.owner, [](auto& one) { one.kind.reset(); }), Kind::invalid);
  EXPECT_EQ(record(world.owner, [](auto& one) { one.subject.clear(); }), Kind::invalid);
  EXPECT_EQ(record(world.owner, [](auto& one) { one.what.clear(); }), Kind::invalid);
  EXPECT_EQ(record(world.owner, [](auto& one) { one.source.clear(); }), Kind::invalid);
  EXPECT_EQ(record(world.owner, [](auto& one) { one.changed_on.reset(); }), Kind::invalid);
  EXPECT_EQ(record(world.owner, [](auto& one) { one.changed_on = Date::of(2026, 8, 4); }), Kind::invalid);
  EXPECT_EQ(world.events(), events);
  auto const strangers = make_strangers(world.db);
  ASSERT_TRUE(record_condition_change(world.db, strangers.actor_of(strangers.kim_officer), amended()));
  EXPECT_FALSE(world.adoption().is_woken) << "another city's ordinance wakes nothing here";
}

TEST(wake_by_rules, wakes_once_when_a_rule_of_that_ordinance_comes_into_force) {
  auto world = World{};
  refuse(world, no_until(WakeCondition::ordinance, "하남시 제안제도 운영 조례"));
  auto const system = Actor{.institution = world.office.institution, .via = Via::job};
  ASSERT_TRUE(follow_adoptions(world.db, system));
  EXPECT_FALSE(world.adoption().is_woken) << "all its rules are older than the decision";
  ASSERT_TRUE(world.db.write(world.officer, [&](Tx& tx) -> Result<Done> {
    tx.change(
        "UPDATE adoptions SET decided_on = '2021-03-11', waits_for_subject = '하남시 제안제도 운영 조례' WHERE institution_id = "
        "$institution "
        "AND id = $1",
        world.id);
    return Done{};
  }));
  ASSERT_TRUE(follow_adoptions(world.db, system));
  EXPECT_TRUE(world.adoption().is_woken);
  auto const count = wakings(world).size();
  ASSERT_TRUE(follow_adoptions(world.db, system));
  EXPECT_EQ(wakings(world).size(), count);
}

TEST(wake_by_policy, wakes_a_no_when_the_same_case_is_taken_up_elsewhere_in_the_city) {
  auto world = World{};
  refuse(world, no_until(std::nullopt, ""));
  auto const first = world.id;
  propose(world);
  ASSERT_NE(world.id, first);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.transport));
  ASSERT_TRUE(write_review(world.db, world.other_head, world.id, full_review()));
  ASSERT_TRUE(decide_adoption(world.db, world.other_head, world.id, yes()));
  world.id = first;
  EXPECT_TRUE(world.adoption().is_woken);
  ASSERT_EQ(wakings(world).size(), 1U);
  EXPECT_EQ(wakings(world).front().cause, WakingCause::same_policy);
  auto const at = At{world.program, Date::of(2026, 12, 1)};
  EXPECT_TRUE(ask_again(world.db, world.leader, first, "다른 과가 도입했습니다")) << "whoever proposed it may ask again at any time";
}

TEST(wake_by_policy, wakes_what_was_said_to_be_in_force_already) {
  auto world = World{};
  auto in_force = no_until();
  in_force.decision = Decision::already_in_force;
  refuse(world, in_force);
  EXPECT_EQ(world.adoption().waits_for, WakeCondition::ordinance) << "what was typed is kept";
  EXPECT_EQ(world.adoption().waits_for_subject, kOrdinance);
  auto const first = world.id;
  propose(world);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.transport));
  ASSERT_TRUE(write_review(world.db, world.other_head, world.id, full_review()));
  ASSERT_TRUE(decide_adoption(world.db, world.other_head, world.id, yes()));
  world.id = first;
  EXPECT_TRUE(world.adoption().is_woken);
  EXPECT_TRUE(leave_asleep(world.db, world.officer, first, "하던 것과 같다"));
  EXPECT_FALSE(world.adoption().is_woken);
}

TEST(leave_asleep, keeps_a_woken_no_with_its_reason) {
  auto world = World{};
  refuse(world);
  auto const leave = [&](Actor const& actor, std::string const& reason) { return leave_asleep(world.db, actor, world.id, reason); };
  expect_kind(world, leave(world.officer, "그대로"), Kind::conflict, world.events());
  ASSERT_TRUE(record_condition_change(world.db, world.owner, amended()));
  auto const events = world.events();
  expect_kind(world, leave(world.head, "그대로"), Kind::forbidden, events);
  expect_kind(world, leave(world.officer, ""), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, leave(strangers.actor_of(strangers.kim_officer), "그대로"), Kind::not_found, events);
  ASSERT_TRUE(leave(world.officer, "바뀐 조문은 우리와 관계없다"));
  EXPECT_FALSE(world.adoption().is_woken);
  EXPECT_EQ(world.adoption().state, AdoptionState::rejected);
}

TEST(wake_by_policy, wakes_a_no_when_a_plan_gives_its_policy_the_same_name) {
  auto world = World{};
  refuse(world, no_until(std::nullopt, ""));
  auto const first = world.id;
  auto const title = world.adoption().case_title;
  auto const other = make_another_case(world.db, world.office, world.source, "야간 도서 배달");
  auto const made = propose_adoption(world.db, world.leader, other, {world.source.issue, "배달하자"});
  ASSERT_TRUE(made);
  world.id = *made;
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.owner_officer.id));
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, full_review()));
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  world.id = first;
  EXPECT_FALSE(world.adoption().is_woken) << "another case by another name";
  auto plan = full_plan();
  plan.policy_name = title;
  ASSERT_TRUE(plan_adoption(world.db, world.owner, *made, plan));
  EXPECT_TRUE(world.adoption().is_woken);
  EXPECT_EQ(wakings(world).size(), 1U);
  EXPECT_EQ(notices_of(world, world.office.lee_leader, "notice.adoption.woken_for_proposer"), 1);
}

}  // namespace
}  // namespace baeumgil
