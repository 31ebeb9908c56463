#include "features/rules/rule_file.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "features/rules/evaluate.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

RuleBook const& carried() {
  static auto const book = carried_rule_book();
  return *book;
}

Date const summer = Date::of(2026, 8, 19);

double value_of(std::string_view code, Date day = summer) {
  auto const* rule = carried().in_force(code, day);
  return rule == nullptr || !rule->value ? NAN : *rule->value;
}

TEST(carried_rules, are_all_readable_and_say_where_they_come_from) {
  auto const book = carried_rule_book();
  ASSERT_TRUE(book) << book.error().fields.front().arguments.front() << " " << book.error().fields.front().arguments.back();
  EXPECT_GT(book->rows.size(), 150U);
  for (auto const& rule : book->rows) {
    EXPECT_TRUE(is_rule_code(rule.code)) << rule.code;
    EXPECT_FALSE(rule.words_ko.empty() || rule.words_en.empty()) << rule.code;
    EXPECT_FALSE(rule.article.empty() || rule.source.empty()) << rule.code;
    EXPECT_TRUE(!rule.effective_to || *rule.effective_to >= rule.effective_from) << rule.code;
    EXPECT_TRUE(rule.fact.empty() || rule.test != RuleTest::none) << rule.code;
    EXPECT_TRUE(rule.is_verified() || !rule.note.empty() || rule.kind == RuleKind::ladder) << rule.code;
    EXPECT_TRUE(rule.scope == RuleScope::shared || (rule.scope == RuleScope::strict && rule.is_binding)) << rule.code;
    if (rule.kind == RuleKind::deadline) {
      EXPECT_FALSE(rule.anchor.empty()) << rule.code;
    }
  }
}

TEST(carried_rules, never_have_two_versions_on_one_day) {
  for (auto const& a : carried().rows)
    for (auto const& b : carried().rows)
      if (&a != &b && a.code == b.code && a.scope == b.scope) {
        EXPECT_FALSE(a.is_in_force(b.effective_from)) << a.code;
      }
}

TEST(carried_rules, have_ids_of_their_own_that_are_the_same_everywhere) {
  auto ids = std::set<RuleId>{};
  for (auto const& rule : carried().rows) ids.insert(rule.id);
  EXPECT_EQ(ids.size(), carried().rows.size());
  auto const again = carried_rule_book();
  EXPECT_EQ(again->rows.front().id, carried().rows.front().id);
}

struct ValueCase {
  char const* code{};
  double value{0};
};

TEST(carried_rules, hold_the_limits_the_golden_cases_count_with) {
  for (auto const& row : {
           ValueCase{"allowance.domestic.per_diem", 25000},
           ValueCase{"allowance.domestic.meals", 25000},
           ValueCase{"allowance.domestic.lodging.seoul", 100000},
           ValueCase{"allowance.domestic.lodging.metropolitan", 80000},
           ValueCase{"allowance.domestic.lodging.elsewhere", 70000},
           ValueCase{"allowance.domestic.lodging.overcap", 30},
           ValueCase{"allowance.domestic.official_vehicle", 50},
           ValueCase{"local_trip.distance", 12},
           ValueCase{"local_trip.long", 20000},
           ValueCase{"local_trip.short", 10000},
           ValueCase{"local_trip.official_vehicle", 10000},
           ValueCase{"allowance.overseas.grade_2.per_diem", 30},
           ValueCase{"allowance.overseas.grade_2.lodging.tier_a", 176},
           ValueCase{"allowance.overseas.grade_2.lodging.tier_b", 137},
           ValueCase{"allowance.overseas.grade_2.meals.tier_a", 81},
           ValueCase{"allowance.overseas.grade_2.meals.tier_b", 59},
           ValueCase{"allowance.overseas.flat_lodging", 85},
           ValueCase{"adoption.cost.gate.agreement", 500'000'000},
           ValueCase{"adoption.cost.gate.named_policy", 1'000'000'000},
           ValueCase{"adoption.cost.gate.investment_own", 2'000'000'000},
           ValueCase{"adoption.cost.gate.investment_province", 6'000'000'000},
           ValueCase{"adoption.cost.gate.investment_ministry", 20'000'000'000},
           ValueCase{"award.special.person.max", 30'000'000},
       })
    EXPECT_EQ(value_of(row.code), row.value) << row.code;
}

TEST(the_golden_cases, add_up_from_the_rows) {
  auto const day = value_of("allowance.domestic.per_diem");
  auto const meals = value_of("allowance.domestic.meals");
  auto const elsewhere = value_of("allowance.domestic.lodging.elsewhere");
  auto const metropolitan = value_of("allowance.domestic.lodging.metropolitan");
  auto const raised = metropolitan * (100 + value_of("allowance.domestic.lodging.overcap")) / 100;
  auto const base = 3 * (day + meals);
  auto const halved = 3 * day * value_of("allowance.domestic.official_vehicle") / 100;
  EXPECT_EQ(base + std::min(70000.0, elsewhere) + std::min(65000.0, elsewhere) + 2 * 47000, 379000);
  EXPECT_EQ(halved + 3 * meals + 135000, 247500);
  EXPECT_EQ(base + std::min(95000.0, metropolitan) + std::min(78000.0, metropolitan), 308000);
  EXPECT_EQ(base + std::min(95000.0, raised) + 78000, 323000);
  EXPECT_EQ(base + std::min(120000.0, raised) + 78000, 332000);
  EXPECT_EQ(value_of("local_trip.long") - value_of("local_trip.official_vehicle"), 10000);
  EXPECT_EQ(4 * (base + 2 * elsewhere), 1160000);
}

TEST(lodging_over_the_cap, is_named_by_the_row_of_the_destination) {
  struct Case {
    char const* area{};
    int won{0};
    bool passed{true};
  };
  for (auto const& row : {Case{"metropolitan", 95000, false}, Case{"metropolitan", 78000, true}, Case{"seoul", 95000, true},
                          Case{"elsewhere", 70000, true}, Case{"elsewhere", 70001, false}}) {
    auto situation = Situation{.about = {AppliesTo::domestic}};
    auto const verdicts = evaluate(carried(), situation.set("lodging.night_won", row.won).set("destination.area", row.area), summer);
    ASSERT_EQ(verdicts.size(), 1U) << row.area;
    EXPECT_EQ(verdicts[0].passed, row.passed) << row.area << row.won;
    EXPECT_EQ(verdicts[0].rule.code, std::string{"allowance.domestic.lodging."} + row.area);
  }
}

TEST(carried_rules, switch_on_the_day_the_new_text_came_into_force) {
  EXPECT_EQ(carried().in_force("award.apply.due", Date::of(2026, 5, 28))->article, "제25조");
  EXPECT_EQ(carried().in_force("award.apply.due", Date::of(2026, 5, 29))->article, "제23조");
  EXPECT_EQ(carried().in_force("award.objection.due", Date::of(2026, 5, 28)), nullptr);
  EXPECT_EQ(value_of("award.objection.due", Date::of(2026, 5, 29)), 2);
  EXPECT_FALSE(carried().in_force("allowance.domestic.per_diem", Date::of(2026, 6, 29))->is_verified());
  EXPECT_TRUE(carried().in_force("allowance.domestic.per_diem", Date::of(2026, 6, 30))->is_verified());
}

TEST(carried_rules, show_the_contradicting_surcharges_as_disputed) {
  auto const* five = carried().in_force("expense.surcharge", summer);
  auto const* two = carried().in_force("expense.surcharge.conflicting", summer);
  ASSERT_TRUE(five != nullptr && two != nullptr);
  EXPECT_EQ(five->value, 5);
  EXPECT_EQ(two->value, 2);
  EXPECT_TRUE(five->is_disputed && two->is_disputed);
}

struct DueCase {
  char const* code{};
  char const* anchor{};
  char const* due{};
};

TEST(carried_deadlines, fall_on_the_right_days_of_2026) {
  for (auto const& row : {
           DueCase{"report.domestic.due", "2026-08-21", "2026-08-28"},
           DueCase{"report.overseas.due", "2026-08-26", "2026-09-28"},  // the 25th is Chuseok
           DueCase{"overseas.apply.due", "2026-10-25", "2026-09-25"},
           DueCase{"expense.settle.due", "2026-09-11", "2026-09-28"},
           DueCase{"expense.overcap.domestic.due", "2026-08-21", "2026-08-28"},
           DueCase{"adoption.decide.due", "2026-09-01", "2026-10-01"},
           DueCase{"adoption.decide.ordinance_due", "2026-01-31", "2026-03-03"},  // 28 February is a Saturday, 1 March and 2 March holidays
           DueCase{"adoption.plan.due", "2026-10-08", "2026-11-09"},
           DueCase{"adoption.quarter_card.due", "2026-09-30", "2026-10-10"},
           DueCase{"adoption.keep_rejected.until", "2026-08-31", "2028-08-31"},
           DueCase{"adoption.manage.until", "2024-02-29", "2027-02-28"},
           DueCase{"adoption.rereview.due", "2026-09-09", "2026-09-28"},
           DueCase{"award.objection.due", "2026-09-23", "2026-09-28"},
           DueCase{"award.budget_bonus.apply.due", "2025-12-31", "2026-03-10"},
           DueCase{"visit.reply.due", "2026-09-21", "2026-09-30"},
       })
    EXPECT_EQ(deadline(carried(), row.code, *date_from_text(row.anchor)), date_from_text(row.due)) << row.code;
}

struct Refusal {
  char const* code{};
  AppliesTo about{};
  char const* fact{};
  double passing{0};
  double refused{0};
};

TEST(carried_rules, refuse_what_the_programme_must_refuse) {
  for (auto const& row : {
           Refusal{"trip.issue.required", AppliesTo::trip, "trip.issue_count", 1, 0},
           Refusal{"approval.traveler_excluded", AppliesTo::trip, "approval.approver_is_traveler", 0, 1},
           Refusal{"report.questions_answered", AppliesTo::report, "report.unanswered_questions", 0, 2},
           Refusal{"adoption.reason_required", AppliesTo::adoption, "adoption.reason_given", 1, 0},
           Refusal{"adoption.review.items", AppliesTo::adoption, "adoption.review_items", 6, 5},
           Refusal{"review.own_department", AppliesTo::award, "review.reviewer_is_in_department", 0, 1},
           Refusal{"award.no_double", AppliesTo::award, "award.same_merit_awards", 0, 1},
       })
    for (auto const day : {Date::of(2022, 8, 10), summer}) {
      auto situation = Situation{.about = {row.about}};
      EXPECT_FALSE(first_refusal(evaluate(carried(), situation.set(row.fact, row.passing), day), "field")) << row.code;
      auto const problem = first_refusal(evaluate(carried(), situation.set(row.fact, row.refused), day), "field");
      ASSERT_TRUE(problem) << row.code << to_text(day);
      EXPECT_EQ(problem->rule->rule_id, row.code);
      EXPECT_EQ(problem->fields[0].key, std::string{"rules.refused."} + row.code);
    }
}

TEST(words_of_refusals, exist_in_both_languages) {
  auto const locale = Locale::embedded();
  auto checked = 0;
  for (auto const code :
       {"team.size.max", "trip.nights.max", "trip.days.max", "overseas.apply.due", "trip.issue.required", "approval.traveler_excluded",
        "report.questions_answered", "adoption.reason_required", "adoption.review.items", "review.own_department", "award.no_double"}) {
    ASSERT_TRUE(has_own_refusal(code)) << code;
    for (auto const language : {Language::ko, Language::en}) {
      EXPECT_TRUE(locale.has(language, std::string{"rules.refused."} + code)) << code;
      ++checked;
    }
  }
  EXPECT_EQ(checked, 22);
  EXPECT_FALSE(has_own_refusal("trip.ends_on.max"));
}

TEST(reading_rules, names_the_line_and_the_column_it_cannot_read) {
  auto const header = std::string{
      "rule_id,kind,topic,applies_to,words_ko,words_en,value,unit,word,fact,test,anchor,condition,rolls,article,source,url,"
      "effective_from,effective_to,verified_by,disputed,note\n"};
  auto const good = std::string{"a.b,limit,trip,trip,말,words,4,people,,,none,,,0,제1조,규칙,,2026-01-01,,,0,\n"};
  auto const bad = std::string{"a.b,limit,trip,trip,말,words,four,people,,,none,,,0,제1조,규칙,,2026-01-01,,,0,\n"};
  auto const read = read_rules(header + good);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->front().value, 4);
  EXPECT_FALSE(read->front().is_binding);  // a line may leave out its last columns
  auto const refused_rows = read_rules(header + good + bad);
  ASSERT_FALSE(refused_rows);
  EXPECT_EQ(refused_rows.error().fields[0].arguments, (std::vector<std::string>{"3", "value"}));
}

}  // namespace
}  // namespace baeumgil
