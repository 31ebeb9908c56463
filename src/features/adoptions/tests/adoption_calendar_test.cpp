#include "features/adoptions/adoption_calendar.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/adoptions/tests/adoption_world.h"
#include "features/rules/rule_file.h"

namespace baeumgil {
namespace {

std::vector<std::pair<AdoptionDayKind, Date>> days_of(Adoption const& adoption, Date today) {
  auto days = std::vector<std::pair<AdoptionDayKind, Date>>{};
  for (auto const& entry : calendar_of(*carried_rule_book(), {adoption}, today))
    if (!entry.adoption.is_nil()) days.emplace_back(entry.kind, entry.day);
  return days;
}

using Days = std::vector<std::pair<AdoptionDayKind, Date>>;
Date today() { return Date::of(2026, 8, 3); }

TEST(calendar_of, says_the_days_an_adoption_is_waited_for) {
  auto adoption = Adoption{.id = AdoptionId::make(), .state = AdoptionState::under_review, .decide_by = Date::of(2026, 9, 2)};
  EXPECT_EQ(days_of(adoption, today()), (Days{{AdoptionDayKind::decision, Date::of(2026, 9, 2)}}));
  adoption.state = AdoptionState::in_progress;
  adoption.decision = Decision::adopt;
  adoption.decided_on = today();
  adoption.kpi_measure_on = Date::of(2027, 8, 1);
  adoption.milestones = {{.title = "설계", .due_on = Date::of(2026, 7, 1)}, {.title = "부지", .due_on = today(), .done_on = today()}};
  adoption.checks = {{.months = 3}};
  EXPECT_EQ(days_of(adoption, today()), (Days{{AdoptionDayKind::milestone, Date::of(2026, 7, 1)},
                                              {AdoptionDayKind::card, Date::of(2026, 10, 10)},
                                              {AdoptionDayKind::check, Date::of(2027, 2, 3)},
                                              {AdoptionDayKind::measurement, Date::of(2027, 8, 1)},
                                              {AdoptionDayKind::check, Date::of(2027, 8, 3)}}))
      << "what is done is not waited for, and two years are too far ahead";
}

TEST(calendar_of, holds_the_days_of_the_budget_for_all) {
  auto const entries = calendar_of(*carried_rule_book(), {}, today());
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries.front().kind, AdoptionDayKind::season);
  EXPECT_EQ(entries.front().day, Date::of(2026, 10, 31));
  EXPECT_EQ(entries.back().day, Date::of(2026, 11, 21));
}

TEST(list_adoptions_on_calendar, is_of_one_institution_and_one_department_when_asked) {
  auto world = World{};
  bring_to_progress(world);
  auto const list = [&](InstitutionId institution, std::optional<DepartmentId> owner) {
    return world.db.read(institution, [&](Tx& tx) { return list_adoptions_on_calendar(tx, owner); });
  };
  ASSERT_EQ(list(world.office.institution, {}).size(), 1U);
  EXPECT_EQ(list(world.office.institution, {}).front().milestones.size(), 1U);
  EXPECT_EQ(list(world.office.institution, world.office.learning).size(), 1U);
  EXPECT_TRUE(list(world.office.institution, world.office.transport).empty());
  EXPECT_TRUE(list(make_strangers(world.db).institution, {}).empty());
}

}  // namespace
}  // namespace baeumgil
