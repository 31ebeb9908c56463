// What of an adoption is asked for before and after its day, of whom, and when it ends.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/adoptions/carry_out_adoption.h"
#include "features/adoptions/check_adoption.h"
#include "features/adoptions/consult_on_adoption.h"
#include "features/escalations/escalation_store.h"
#include "features/escalations/follow_deadlines.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct LateAdoption {
  explicit LateAdoption(WalkTo until) : walk{walk_chain(program.db(), office, until)} {}
  ~LateAdoption() { test_clock().set(before); }

  Instant before{test_clock().now()};
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  ChainWalk walk{};
  Actor officer{office.actor_of(office.kim_officer)};
  Actor owner{office.actor_of(office.owner_officer)};

  void tick_on(Date day) const {
    test_clock().set(start_of_day_in_seoul(day) + 3600);
    ASSERT_TRUE(follow_deadlines(db, Actor{.institution = office.institution, .via = Via::job}));
    ASSERT_TRUE(follow_deadlines(db, Actor{.institution = office.institution, .via = Via::job})) << "tells nobody twice";
  }
  std::int64_t told(std::string_view key, Person const& person) const {
    return db.read(officer, [&](Tx& tx) {
      return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND key = $1 AND person_id = $2", key,
                                    person.id);
    });
  }
  bool is_open(LateNoun noun) const {
    auto const seen = db.read(officer, [&](Tx& tx) { return list_escalations(tx, officer, {.is_open = true}, std::nullopt, 100); });
    return std::ranges::any_of(seen, [&](Escalation const& one) { return one.noun == noun; });
  }
};

TEST(adoption_deadlines, ask_the_programme_officer_for_an_owner_nobody_named) {
  auto const late = LateAdoption{WalkTo::proposed_adoption};
  auto const due = late.db.read(late.officer, [&](Tx& tx) {
    return tx.value<Date>("SELECT decide_by FROM adoptions WHERE institution_id = $institution AND id = $1", late.walk.adoption);
  });
  late.tick_on(due - 3);
  EXPECT_EQ(late.told("notice.escalation.adoption_ahead", late.office.kim_officer), 1);
  late.tick_on(due + 3);
  EXPECT_EQ(late.told("notice.escalation.adoption_late", late.office.kim_officer), 1);
  EXPECT_EQ(late.told("notice.escalation.adoption_late", late.office.owner_officer), 0);
  EXPECT_EQ(late.told("notice.escalation.adoption_late", late.strangers.kim_officer), 0) << "another institution";
}

TEST(adoption_deadlines, ask_for_the_plan_then_go_up_and_end) {
  auto const late = LateAdoption{WalkTo::decided_adoption};
  auto const due = late.db.read(late.officer, [&](Tx& tx) {
    return tx.value<Date>("SELECT plan_due_on FROM adoptions WHERE institution_id = $institution AND id = $1", late.walk.adoption);
  });
  late.tick_on(due - 7);
  EXPECT_EQ(late.told("notice.escalation.plan_ahead", late.office.owner_officer), 1);
  late.tick_on(due + 1);
  EXPECT_EQ(late.told("notice.escalation.plan_late", late.office.owner_officer), 1);
  EXPECT_EQ(late.told("notice.escalation.plan_escalated", late.office.yoon_head), 0);
  late.tick_on(due + 14);
  EXPECT_EQ(late.told("notice.escalation.plan_escalated", late.office.yoon_head), 1);
  EXPECT_EQ(late.told("notice.escalation.plan_escalated", late.office.kim_officer), 1);
  EXPECT_NE(answer(late.program, {.as = late.officer, .get = "/"}).body.find("늦은 도입 추진 챙기기"), std::string::npos);
  auto plan = PlanInput{.policy_name = "안심 통학로", .kpi_metric = "사고", .kpi_baseline = 12, .kpi_target = 6};
  plan.kpi_measure_on = Date::of(2027, 8, 31);
  plan.milestones = {{.title = "설계", .due_on = Date::of(2026, 12, 31)}};
  ASSERT_TRUE(plan_adoption(late.db, late.owner, late.walk.adoption, plan));
  late.tick_on(due + 15);
  EXPECT_FALSE(late.is_open(LateNoun::plan));
  EXPECT_EQ(late.told("notice.escalation.ended", late.office.yoon_head), 1);
}

TEST(adoption_deadlines, ask_the_department_that_was_consulted) {
  auto const late = LateAdoption{WalkTo::reviewed_adoption};
  ASSERT_TRUE(consult_on_adoption(late.db, late.owner, late.walk.adoption,
                                  {.kind = ConsultationKind::partner, .department = late.office.transport, .question = "괜찮습니까?"}));
  auto const due = late.db.read(late.officer, [&](Tx& tx) {
    return tx.value<Date>("SELECT due_on FROM adoption_consultations WHERE institution_id = $institution AND adoption_id = $1",
                          late.walk.adoption);
  });
  late.tick_on(due - 3);
  EXPECT_EQ(late.told("notice.escalation.opinion_ahead", late.office.han_head), 1);
  EXPECT_EQ(late.told("notice.escalation.opinion_ahead", late.office.yoon_head), 0) << "who asked waits";
  late.tick_on(due + 7);
  EXPECT_EQ(late.told("notice.escalation.opinion_late", late.office.han_head), 1);
  EXPECT_EQ(late.told("notice.escalation.opinion_escalated", late.office.kim_officer), 1);
  EXPECT_TRUE(late.is_open(LateNoun::opinion));
}

TEST(adoption_deadlines, ask_for_each_card_before_the_tenth) {
  auto const late = LateAdoption{WalkTo::started_adoption};  // in the third quarter
  late.tick_on(Date::of(2026, 10, 4));
  EXPECT_EQ(late.told("notice.escalation.card_ahead", late.office.owner_officer), 0);
  late.tick_on(Date::of(2026, 10, 5));
  EXPECT_EQ(late.told("notice.escalation.card_ahead", late.office.owner_officer), 1);
  late.tick_on(Date::of(2026, 10, 11));
  EXPECT_EQ(late.told("notice.escalation.card_late", late.office.owner_officer), 1);
  ASSERT_TRUE(file_card(late.db, late.owner, late.walk.adoption,
                        {.year = 2026, .quarter = 3, .status = CardStatus::on_track, .done = "설계를 맡김"}));
  late.tick_on(Date::of(2026, 10, 12));
  EXPECT_FALSE(late.is_open(LateNoun::card));
  late.tick_on(Date::of(2027, 1, 5));
  EXPECT_EQ(late.told("notice.escalation.card_ahead", late.office.owner_officer), 2) << "the next quarter has its own day";
}

TEST(adoption_deadlines, ask_for_the_measurement_and_for_each_check) {
  auto const late = LateAdoption{WalkTo::implemented_adoption};
  auto const measured_by = Date::of(2026, 8, 20);
  late.tick_on(measured_by + 1);
  EXPECT_EQ(late.told("notice.escalation.measurement_late", late.office.owner_officer), 1);
  late.tick_on(Date::of(2026, 11, 17));
  EXPECT_EQ(late.told("notice.escalation.check_ahead", late.office.kim_officer), 1) << "three months after the decision";
  late.tick_on(Date::of(2026, 11, 21));
  EXPECT_EQ(late.told("notice.escalation.check_late", late.office.kim_officer), 1);
  EXPECT_TRUE(late.is_open(LateNoun::measurement));
  ASSERT_TRUE(
      check_adoption(late.db, late.officer, late.walk.adoption, {.months = 3, .finding = CheckFinding::on_course, .words = "좋음"}));
  ASSERT_TRUE(measure_adoption(late.db, late.owner, late.walk.adoption, 5.0, "교통사고분석시스템"));
  late.tick_on(Date::of(2026, 11, 22));
  EXPECT_FALSE(late.is_open(LateNoun::check));
  EXPECT_FALSE(late.is_open(LateNoun::measurement));
}

}  // namespace
}  // namespace baeumgil
