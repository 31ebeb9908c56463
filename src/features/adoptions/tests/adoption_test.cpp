#include "features/adoptions/adoption.h"

#include <gtest/gtest.h>

#include "features/adoptions/kpi_reached.h"

namespace baeumgil {
namespace {

Actor officer_of(DepartmentId department) {
  return {.person = PersonId::make(), .department = department, .roles = Roles{}.with(Role::owner_officer)};
}

TEST(adoption, is_reviewed_by_the_owner_department_only) {
  auto const owner = DepartmentId::make();
  auto const adoption = Adoption{.owner_department = owner, .state = AdoptionState::assigned};
  EXPECT_TRUE(may_review_adoption(officer_of(owner), adoption));
  EXPECT_FALSE(may_review_adoption(officer_of(DepartmentId::make()), adoption));
  auto plain = officer_of(owner);
  plain.roles = {};
  EXPECT_FALSE(may_review_adoption(plain, adoption));
}

TEST(adoption, without_an_owner_belongs_to_nobody) {
  EXPECT_FALSE(may_review_adoption(officer_of({}), Adoption{.state = AdoptionState::assigned}));
}

TEST(adoption, is_decided_by_the_owner_head_or_the_executive) {
  auto const owner = DepartmentId::make();
  auto const adoption = Adoption{.owner_department = owner, .state = AdoptionState::consulting};
  auto const head = Actor{.person = PersonId::make(), .department = owner, .roles = Roles{}.with(Role::department_head)};
  auto elsewhere = head;
  elsewhere.department = DepartmentId::make();
  EXPECT_TRUE(may_decide_adoption(head, adoption));
  EXPECT_FALSE(may_decide_adoption(elsewhere, adoption));
  EXPECT_FALSE(may_decide_adoption(officer_of(owner), adoption));
  EXPECT_TRUE(may_decide_adoption({.person = PersonId::make(), .roles = Roles{}.with(Role::executive)}, adoption));
}

TEST(adoption, leads_every_decision_to_a_state_its_table_knows) {
  for (auto const decision : all_of<Decision>())
    EXPECT_TRUE(leads(kAdoptionTransitions, AdoptionState::under_review, state_after(decision))) << to_word(decision);
}

TEST(adoption, has_a_clock_while_somebody_is_waited_for) {
  struct Row {
    AdoptionState state{};
    std::optional<Date> due{};
  };
  auto const decide_by = Date::of(2026, 9, 2);
  auto const plan_due = Date::of(2026, 10, 2);
  for (auto const& row : {Row{AdoptionState::proposed, decide_by}, Row{AdoptionState::consulting, decide_by},
                          Row{AdoptionState::decided_yes, plan_due}, Row{AdoptionState::rejected, {}}, Row{AdoptionState::in_progress, {}}})
    EXPECT_EQ(next_due(Adoption{.state = row.state, .decide_by = decide_by, .plan_due_on = plan_due}), row.due) << to_word(row.state);
}

TEST(adoption, is_a_success_only_at_its_target_whichever_way_it_goes) {
  struct Row {
    double baseline{0};
    double target{0};
    double result{0};
    bool is_reached{false};
    int percent{0};
  };
  for (auto const& row :
       {Row{120, 60, 119, false, 1}, Row{120, 60, 60, true, 100}, Row{120, 60, 58, true, 103}, Row{120, 60, 130, false, -17},
        Row{12, 60, 48, false, 75}, Row{12, 60, 60, true, 100}, Row{0.1, 0.3, 0.2999, false, 99}}) {
    auto const adoption = Adoption{.kpi_baseline = row.baseline, .kpi_target = row.target, .kpi_result = row.result};
    EXPECT_EQ(has_reached_target(adoption), row.is_reached) << row.result;
    EXPECT_EQ(reached_percent(adoption), row.percent) << row.result;
  }
  EXPECT_FALSE(has_reached_target(Adoption{.kpi_baseline = 3, .kpi_target = 0})) << "not measured";
  EXPECT_FALSE(reached_percent(Adoption{.kpi_baseline = 3, .kpi_target = 0}));
  EXPECT_FALSE(reached_percent(3, 3, 1)) << "no way to go";
}

}  // namespace
}  // namespace baeumgil
