#include "features/rules/rule.h"

#include <gtest/gtest.h>

#include "features/rules/look_back.h"

namespace baeumgil {
namespace {

Rule version(RuleScope scope, double value, Date from, std::optional<Date> to = std::nullopt) {
  return {.code = "report.domestic.due",
          .kind = RuleKind::deadline,
          .words_ko = "보고서를 냅니다.",
          .words_en = "The report is filed.",
          .value = value,
          .unit = RuleUnit::day,
          .article = "제4조의2 제3항",
          .source = "지방공무원 복무규정",
          .effective_from = from,
          .effective_to = to,
          .is_disputed = true,
          .scope = scope};
}

double value_on(RuleBook const& book, Date day) {
  auto const* rule = book.in_force("report.domestic.due", day);
  return rule == nullptr ? -1 : rule->value.value_or(-1);
}

TEST(rule_book, answers_the_version_in_force_on_the_day) {
  auto book = RuleBook{};
  book.add(version(RuleScope::shared, 7, Date::of(2022, 1, 1), Date::of(2025, 12, 31)))
      .add(version(RuleScope::shared, 10, Date::of(2026, 1, 1)))
      .add(version(RuleScope::own, 5, Date::of(2026, 3, 1), Date::of(2026, 6, 30)));
  struct Case {
    Date day{};
    double value{0};
  };
  for (auto const& row :
       {Case{Date::of(2021, 12, 31), -1}, Case{Date::of(2022, 1, 1), 7}, Case{Date::of(2025, 12, 31), 7}, Case{Date::of(2026, 1, 1), 10},
        Case{Date::of(2026, 2, 28), 10}, Case{Date::of(2026, 3, 1), 5}, Case{Date::of(2026, 6, 30), 5}, Case{Date::of(2026, 7, 1), 10}})
    EXPECT_EQ(value_on(book, row.day), row.value) << to_text(row.day);
}

TEST(rule_book, lets_the_later_of_two_open_versions_count) {
  auto book = RuleBook{};
  book.add(version(RuleScope::own, 9, Date::of(2026, 5, 1))).add(version(RuleScope::own, 8, Date::of(2026, 1, 1)));
  EXPECT_EQ(value_on(book, Date::of(2026, 4, 30)), 8);
  EXPECT_EQ(value_on(book, Date::of(2026, 5, 1)), 9);
}

TEST(rule_book, lets_a_programmes_clause_win_whatever_the_day) {
  auto book = RuleBook{};
  book.add(version(RuleScope::program, 3, Date::of(2026, 8, 1))).add(version(RuleScope::own, 5, Date::of(2020, 1, 1)));
  EXPECT_EQ(value_on(book, Date::of(2026, 7, 1)), 3);
}

TEST(rule_book, lists_each_code_once) {
  auto book = RuleBook{};
  book.add(version(RuleScope::shared, 7, Date::of(2022, 1, 1))).add(version(RuleScope::own, 5, Date::of(2022, 1, 1)));
  auto const rules = book.all_in_force(Date::of(2026, 1, 1));
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_EQ(rules.front()->scope, RuleScope::own);
}

TEST(citation_of_a_rule, says_article_source_date_and_whether_it_is_disputed) {
  auto const citation = citation_of(version(RuleScope::shared, 7, Date::of(2022, 1, 1)), Language::en);
  EXPECT_EQ(citation.rule_id, "report.domestic.due");
  EXPECT_EQ(citation.words, "The report is filed.");
  EXPECT_EQ(citation.article, "제4조의2 제3항");
  EXPECT_EQ(citation.source, "지방공무원 복무규정");
  EXPECT_EQ(citation.effective_from, "2022-01-01");
  EXPECT_TRUE(citation.is_disputed);
}

TEST(value_text_of_a_rule, writes_numbers_dates_and_words) {
  EXPECT_EQ(value_text({.value = 1000000.0}, Language::ko), "1,000,000");
  EXPECT_EQ(value_text({.value = 0.5}, Language::ko), "0.5");
  EXPECT_EQ(value_text({.unit = RuleUnit::post, .word = "mayor"}, Language::ko), "mayor");
  EXPECT_EQ(value_text({}, Language::ko), "");
  auto const day = static_cast<double>(Date::of(2026, 8, 31).days);
  EXPECT_EQ(value_text({.value = day, .unit = RuleUnit::date}, Language::ko), "2026. 8. 31.");
  EXPECT_EQ(value_text({.value = day, .unit = RuleUnit::date}, Language::en), "2026-08-31");
}

TEST(rule_code, is_lower_case_words_joined_by_dots) {
  for (auto const* good : {"team.size.max", "country.tier.SG", "a.b", "allowance.long_stay.over_15_days"})
    EXPECT_TRUE(is_rule_code(good)) << good;
  for (auto const* bad : {"", "team", ".team.size", "team..size", "team.size.", "team size.max", "팀.최대", "a/b.c"})
    EXPECT_FALSE(is_rule_code(bad)) << bad;
}

TEST(writing_rules, is_for_programme_officers_and_administrators) {
  auto actor = Actor{.person = PersonId::make()};
  for (auto const role : all_of<Role>()) {
    actor.roles = Roles{}.with(role);
    EXPECT_EQ(may_write_rule(actor), role == Role::programme_officer || role == Role::administrator) << to_word(role);
  }
  actor.person = {};
  EXPECT_FALSE(may_write_rule(actor));
}

TEST(look_back, reaches_as_far_as_the_rule_in_force_says) {
  auto rules = RuleBook{};
  auto window = Rule{.code = "trip.earlier_visits.window", .value = 24, .unit = RuleUnit::month, .effective_from = Date::of(2020, 1, 1)};
  rules.add(window);
  window.code = "days";
  window.unit = RuleUnit::day;
  rules.add(window);
  EXPECT_EQ(look_back(rules, "trip.earlier_visits.window", Date::of(2026, 8, 3)), Date::of(2024, 8, 3));
  EXPECT_EQ(look_back(rules, "days", Date::of(2026, 8, 25)), Date::of(2026, 8, 1));
  EXPECT_FALSE(look_back(rules, "none", Date::of(2026, 8, 3)));
  EXPECT_FALSE(look_back(rules, "days", Date::of(2019, 8, 3))) << "not in force yet";
}

}  // namespace
}  // namespace baeumgil
