// What of a plan differs, and which differences the committee sees again. Pure.

#include "features/overseas/plan_change.h"

#include <gtest/gtest.h>

#include "features/overseas/countries.h"
#include "features/rules/rule_file.h"

namespace baeumgil {
namespace {

auto const kDay = Date::of(2026, 11, 26);

ChangeVerdict judged(std::vector<PlanFieldChange> const& fields) {
  static auto const book = *carried_rule_book();
  return judge_change(fields, book, kDay, Language::ko);
}

PlanFieldChange days(std::string field, int from, int to) { return {std::move(field), to_text(kDay + from), to_text(kDay + to)}; }

TEST(judge_change, spares_small_moves_by_rule) {
  for (auto shift = -5; shift <= 5; ++shift) {
    if (shift == 0) continue;
    auto const verdict = judged({days("starts_on", 0, shift), days("ends_on", 4, 4 + shift)});
    EXPECT_EQ(verdict.needs_review, std::abs(shift) > 3) << shift;
    ASSERT_TRUE(verdict.rule);
    EXPECT_EQ(verdict.rule->rule_id, "overseas.change.shift.max");
  }
  for (auto longer : {1, 14, 15, 30}) EXPECT_EQ(judged({days("ends_on", 4, 4 + longer)}).needs_review, longer > 14) << longer;
  EXPECT_FALSE(judged({days("ends_on", 4, 3)}).needs_review) << "shorter";
}

TEST(judge_change, sees_again_what_was_voted_on_and_nothing_else) {
  for (auto const* field : {"country", "cities", "necessity", "why_not_home", "why_not_online", "hosts.0.name", "travelers", "destination",
                            "payer", "payer_name", "main_purpose", "track", "civilians", "adoption_plan"})
    EXPECT_TRUE(judged({{field, "a", "b"}}).needs_review) << field;
  for (auto const* field :
       {"safety", "emergency_contact", "agency_quotes", "hosts.0.contact", "hosts.0.evidence", "exchange_rate", "costs.0.note"})
    EXPECT_FALSE(judged({{field, "a", "b"}}).needs_review) << field;
}

TEST(judge_change, lets_costs_grow_a_tenth) {
  EXPECT_FALSE(judged({{"total", "1000000", "1100000"}}).needs_review);
  EXPECT_TRUE(judged({{"total", "1000000", "1100001"}}).needs_review);
  EXPECT_FALSE(judged({{"total", "1000000", "10"}}).needs_review) << "less";
  EXPECT_TRUE(judged({{"total", "0", "10"}}).needs_review);
}

TEST(difference, is_taken_field_by_field_and_can_be_put_back) {
  auto trip = Trip{.starts_on = kDay, .ends_on = kDay + 3};
  auto plan = OverseasPlan{.country = "SG"};
  plan.hosts = {{.name = "URA"}, {.name = "LTA"}};
  plan.costs = {{.kind = CostKind::airfare, .amount = Won{100}}};
  auto changed_trip = trip;
  auto changed = plan;
  changed.country = "JP";
  changed.hosts.pop_back();
  changed.costs.push_back({.kind = CostKind::meals, .note = "3식", .amount = Won{50}});
  changed_trip.ends_on = kDay + 4;
  auto const found = difference(values_of(plan, trip), values_of(changed, changed_trip));
  for (auto const& change : found) set_value(plan, trip, change.field, change.after);
  drop_empty_rows(plan);
  EXPECT_EQ(values_of(plan, trip), values_of(changed, changed_trip));
  EXPECT_TRUE(difference(values_of(plan, trip), values_of(changed, changed_trip)).empty());
}

TEST(countries, are_known_in_both_languages) {
  EXPECT_GT(all_countries().size(), 200U);
  EXPECT_EQ(country_name("SG", Language::ko), "싱가포르");
  EXPECT_EQ(country_name("SG", Language::en), "Singapore");
  EXPECT_FALSE(is_country("KR")) << "home";
}

}  // namespace
}  // namespace baeumgil
