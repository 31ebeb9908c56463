#pragma once
// One adoption of one office, and the steps that bring it where a test begins.

#include <gtest/gtest.h>

#include "features/adoptions/carry_out_adoption.h"
#include "features/adoptions/cost_gate.h"
#include "features/adoptions/decide_adoption.h"
#include "features/adoptions/drop_adoption.h"
#include "features/adoptions/find_adoption.h"
#include "features/adoptions/pass_gate.h"
#include "features/adoptions/propose_adoption.h"
#include "features/adoptions/review_adoption.h"
#include "features/issues/find_issue.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {

struct World {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  ShownCase source{make_shown_case(db, office)};
  Actor leader{office.actor_of(office.lee_leader)};
  Actor officer{office.actor_of(office.kim_officer)};
  Actor owner{office.actor_of(office.owner_officer)};
  Actor head{office.actor_of(office.yoon_head)};
  Actor other_head{office.actor_of(office.han_head)};
  AdoptionId id{};

  Adoption adoption() {
    return *db.read(officer, [&](Tx& tx) { return find_adoption(tx, officer, id); });
  }
  IssueState issue() {
    return db.read(officer, [&](Tx& tx) { return find_issue(tx, officer, source.issue)->state; });
  }
  int events() { return program.event_count(office.institution); }
};

inline ReviewInput full_review() {
  return {.background = "침수",
          .proposers_note = "이팀장",
          .directions_opinions = "예산 협의",
          .status_and_review = "부지 확보",
          .alternatives = "시범",
          .expected_effect = "침수 0건",
          .expected_cost = Won{600'000'000},
          .citizen_impact = "침수 지역 주민 이천 명",
          .national_support = "도비 확산지원사업"};
}

inline PlanInput full_plan() {
  return {.policy_name = "저류조 복합주차장",
          .kpi_metric = "침수",
          .kpi_unit = "건",
          .kpi_baseline = 3.0,
          .kpi_target = 0.0,
          .kpi_measure_on = Date::of(2026, 8, 3),  // the day the office begins
          .milestones = {{.title = "설계", .due_on = Date::of(2026, 12, 1)}}};
}

inline DecisionInput yes() { return {.decision = Decision::adapt, .reason = "침수가 잦다", .record_no = "평생교육과-12"}; }

inline void expect_kind(World& world, Result<AdoptionId> const& result, Kind kind, int events) {
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, kind);
  EXPECT_EQ(world.events(), events) << "a refusal writes nothing";
}

inline void propose(World& world) {
  auto const made = propose_adoption(world.db, world.leader, world.source.id, {world.source.issue, "주차장과 함께 짓자"});
  ASSERT_TRUE(made);
  world.id = *made;
}

inline void bring_to_review(World& world) {
  propose(world);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.owner_officer.id));
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, full_review()));
}

// Every procedure its money has to go through.
inline void pass_open_gates(World& world) {
  auto const adoption = world.adoption();
  auto const gates =
      world.db.read(world.owner, [&](Tx& tx) { return gates_met(load_rule_book(tx), *gate_question(adoption), tx.today(), Language::ko); });
  for (auto const& gate : gates)
    if (gate.is_open) {
      auto const passed = GateInput{.gate = gate.code, .passed_on = Date::of(2026, 8, 1), .record_no = "기획조정과-7"};
      EXPECT_TRUE(pass_gate(world.db, world.owner, world.id, passed));
    }
}

inline void bring_to_progress(World& world) {
  bring_to_review(world);
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, full_plan()));
  pass_open_gates(world);
  ASSERT_TRUE(fund_adoption(world.db, world.owner, world.id, "비예산"));
  ASSERT_TRUE(start_adoption(world.db, world.owner, world.id));
}

// The clock of the whole test program stands elsewhere for one test.
struct At {
  SettableClock& clock;
  Instant before{clock.now()};
  At(TestProgram& program, Date day) : clock{program.clock()} { go_to(day); }
  ~At() { clock.set(before); }
  void go_to(Date day) const { clock.set(start_of_day_in_seoul(day) + 60); }
};

}  // namespace baeumgil
