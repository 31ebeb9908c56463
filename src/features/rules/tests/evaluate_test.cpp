#include "features/rules/evaluate.h"

#include <gtest/gtest.h>

#include "features/rules/program_clause.h"

namespace baeumgil {
namespace {

ClauseSource plan() { return {"2022년 하남시 우수정책 벤치마킹 기본계획", "3. 운영방침", Date::of(2022, 8, 1)}; }

RuleBook hanam_2022() {
  auto book = RuleBook{};
  book.add(program_clause("team.size.max", {"한 팀은 4명까지입니다.", "A team has at most four members."}, 4, plan()));
  book.add(program_clause("trip.nights.max", {"출장은 2박까지입니다.", "A trip lasts at most two nights."}, 2, plan()));
  book.add(program_clause("trip.days.max", {"출장은 3일까지입니다.", "A trip lasts at most three days."}, 3, plan()));
  for (auto& rule :
       program_window({"출장은 8월 안에 다녀옵니다.", "Trips lie in August."}, Date::of(2022, 8, 1), Date::of(2022, 8, 31), plan()))
    book.add(std::move(rule));
  book.add({.code = "overseas.apply.due",
            .kind = RuleKind::deadline,
            .applies_to = AppliesTo::overseas,
            .words_ko = "30일 전까지 신청합니다.",
            .value = -30.0,
            .unit = RuleUnit::day,
            .fact = "trip.submitted_on",
            .test = RuleTest::at_most,
            .anchor = "trip.departs_on",
            .condition = "trip.is_urgent!=yes",
            .article = "제4조 제1항",
            .source = "하남시 공무국외출장 규칙"});
  book.add({.code = "approval.ladder.staff",
            .kind = RuleKind::ladder,
            .applies_to = AppliesTo::trip,
            .words_ko = "부서장이 결재합니다.",
            .unit = RuleUnit::post,
            .word = "department_head",
            .fact = "approval.approver_post",
            .test = RuleTest::same,
            .condition = "approval.highest_post=staff"});
  return book;
}

Date const day_judged = Date::of(2022, 8, 10);

std::vector<std::string> refusing(Situation const& situation) {
  auto codes = std::vector<std::string>{};
  for (auto const& verdict : evaluate(hanam_2022(), situation, day_judged))
    if (!verdict.passed) codes.push_back(verdict.rule.code);
  return codes;
}

Situation trip() { return {.about = {AppliesTo::trip, AppliesTo::domestic}}; }

struct Judged {
  char const* why{};
  Situation situation{};
  std::vector<std::string> refused{};
};

TEST(evaluating_a_situation, names_exactly_the_rules_that_refuse) {
  auto const team = Situation{.about = {AppliesTo::team}};
  auto const overseas = Situation{.about = {AppliesTo::overseas}};
  auto const departs = Date::of(2022, 10, 1);
  for (auto const& row : {
           Judged{"four members", Situation{team}.set("team.size", 4), {}},
           Judged{"a fifth member", Situation{team}.set("team.size", 5), {"team.size.max"}},
           Judged{"a rule about teams is silent about trips", trip().set("team.size", 5), {}},
           Judged{"two nights", trip().set("trip.nights", 2).set("trip.days", 3), {}},
           Judged{"a third night", trip().set("trip.nights", 3).set("trip.days", 4), {"trip.days.max", "trip.nights.max"}},
           Judged{"the last day of the window", trip().set("trip.ends_on", Date::of(2022, 8, 31)), {}},
           Judged{"a day after the window", trip().set("trip.ends_on", Date::of(2022, 9, 1)), {"trip.ends_on.max"}},
           Judged{"a day before the window", trip().set("trip.starts_on", Date::of(2022, 7, 31)), {"trip.starts_on.min"}},
           Judged{"30 days before", Situation{overseas}.set("trip.submitted_on", departs - 30).set("trip.departs_on", departs), {}},
           Judged{"29 days before",
                  Situation{overseas}.set("trip.submitted_on", departs - 29).set("trip.departs_on", departs),
                  {"overseas.apply.due"}},
           Judged{"an urgent trip",
                  Situation{overseas}.set("trip.submitted_on", departs - 2).set("trip.departs_on", departs).set("trip.is_urgent", "yes"),
                  {}},
           Judged{"no departure stated", Situation{overseas}.set("trip.submitted_on", departs), {}},
           Judged{"the right approver", trip().set("approval.highest_post", "staff").set("approval.approver_post", "department_head"), {}},
           Judged{"an approver too high",
                  trip().set("approval.highest_post", "staff").set("approval.approver_post", "mayor"),
                  {"approval.ladder.staff"}},
           Judged{"another rank than the row's", trip().set("approval.highest_post", "mayor").set("approval.approver_post", "mayor"), {}},
       })
    EXPECT_EQ(refusing(row.situation), row.refused) << row.why;
}

TEST(a_verdict, says_what_is_allowed_and_what_is_the_case) {
  auto const verdicts = evaluate(hanam_2022(), Situation{.about = {AppliesTo::team}}.set("team.size", 5), day_judged);
  ASSERT_EQ(verdicts.size(), 1U);
  EXPECT_FALSE(verdicts[0].passed);
  EXPECT_EQ(verdicts[0].limit, "4");
  EXPECT_EQ(verdicts[0].actual, "5");
  EXPECT_EQ(verdicts[0].words, "한 팀은 4명까지입니다.");
}

TEST(a_refusal, is_a_problem_of_the_field_and_cites_the_clause) {
  auto situation = Situation{.about = {AppliesTo::team}, .language = Language::en};
  auto const problem = first_refusal(evaluate(hanam_2022(), situation.set("team.size", 5), day_judged), "members");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->kind, Kind::invalid);
  ASSERT_EQ(problem->fields.size(), 1U);
  EXPECT_EQ(problem->fields[0].field, "members");
  EXPECT_EQ(problem->fields[0].key, "rules.refused.team.size.max");
  EXPECT_EQ(problem->fields[0].arguments, (std::vector<std::string>{"A team has at most four members.", "4", "5"}));
  ASSERT_TRUE(problem->rule);
  EXPECT_EQ(problem->rule->article, "3. 운영방침");
  EXPECT_EQ(problem->rule->source, "2022년 하남시 우수정책 벤치마킹 기본계획");
  EXPECT_EQ(problem->rule->words, "A team has at most four members.");
}

TEST(a_refusal, uses_general_words_for_a_rule_without_its_own) {
  auto const problem = first_refusal(evaluate(hanam_2022(), trip().set("trip.ends_on", Date::of(2022, 9, 1)), day_judged), "ends_on");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->fields[0].key, "rules.refused.generic");
  EXPECT_EQ(problem->fields[0].arguments[1], "2022. 8. 31.");
}

TEST(a_refusal, is_absent_when_everything_passes) {
  EXPECT_FALSE(first_refusal(evaluate(hanam_2022(), Situation{.about = {AppliesTo::team}}.set("team.size", 4), day_judged), "members"));
}

RuleBook two_rates() {
  auto book = RuleBook{};
  auto rate = Rule{.id = RuleId::make(),
                   .code = "allowance.domestic.meals",
                   .kind = RuleKind::rate,
                   .topic = RuleTopic::allowance,
                   .value = 25000.0,
                   .unit = RuleUnit::won,
                   .condition = "trip.kind=domestic",
                   .effective_from = Date::of(2026, 1, 1),
                   .effective_to = Date::of(2026, 6, 29)};
  book.add(rate);
  rate.id = RuleId::make();
  rate.value = 20000;
  rate.effective_from = Date::of(2026, 6, 30);
  rate.effective_to.reset();
  book.add(rate);
  book.add({.id = RuleId::make(),
            .code = "allowance.two_rates",
            .kind = RuleKind::exception,
            .article = "제7조 제2항",
            .effective_from = Date::of(2026, 1, 1)});
  return book;
}

TEST(a_day_between_two_versions, takes_the_higher_rate_by_its_own_row) {
  auto const book = two_rates();
  EXPECT_EQ(rate_on(book, "allowance.domestic.meals", Date::of(2026, 6, 29)).rule->value, 25000);
  auto const on_the_day = rate_on(book, "allowance.domestic.meals", Date::of(2026, 6, 30));
  EXPECT_EQ(on_the_day.rule->value, 25000);
  ASSERT_NE(on_the_day.chosen_by, nullptr);
  EXPECT_EQ(on_the_day.chosen_by->article, "제7조 제2항");
  auto const after = rate_on(book, "allowance.domestic.meals", Date::of(2026, 7, 1));
  EXPECT_EQ(after.rule->value, 20000);
  EXPECT_EQ(after.chosen_by, nullptr);
  EXPECT_EQ(rate_on(book, "allowance.domestic.meals", Date::of(2025, 12, 31)).rule, nullptr);
  auto const verdicts = evaluate(book, trip().set("trip.kind", "domestic"), Date::of(2026, 6, 30));
  ASSERT_EQ(verdicts.size(), 1U);
  EXPECT_EQ(verdicts[0].limit, "25,000");
  EXPECT_EQ(verdicts[0].chosen_by, "allowance.two_rates");
}

TEST(a_day_between_two_versions, takes_the_new_rate_where_no_row_asks_for_the_higher) {
  auto book = two_rates();
  book.rows.pop_back();
  EXPECT_EQ(rate_on(book, "allowance.domestic.meals", Date::of(2026, 6, 30)).rule->value, 20000);
}

TEST(a_share, is_more_than_half_only_when_it_is_more) {
  auto book = RuleBook{};
  book.add(
      {.code = "committee.vote", .value = 50.0, .unit = RuleUnit::percent, .fact = "for", .test = RuleTest::more_than, .anchor = "of"});
  for (auto of = 0; of <= 60; ++of)
    for (auto part = 0; part <= of; ++part) {
      auto const verdicts = evaluate(book, Situation{}.set("for", part).set("of", of), day_judged);
      ASSERT_EQ(verdicts.size(), 1U);
      EXPECT_EQ(verdicts[0].passed, 2 * part > of) << part << " of " << of;
    }
  EXPECT_TRUE(evaluate(book, Situation{}.set("for", 3), day_judged).empty());
}

TEST(a_rule_with_nothing_held_against_it, says_its_last_day_or_itself) {
  auto book = RuleBook{};
  book.add({.code = "report.due", .kind = RuleKind::deadline, .value = 7.0, .unit = RuleUnit::day, .anchor = "back_on"});
  book.add({.code = "report.oral", .kind = RuleKind::exception, .condition = "is_minor=yes"});
  book.add({.code = "report.written", .kind = RuleKind::exception, .condition = "is_minor!=yes"});
  EXPECT_TRUE(evaluate(book, Situation{}, day_judged).empty());
  auto const verdicts = evaluate(book, Situation{}.set("back_on", day_judged).set("is_minor", "yes"), day_judged);
  ASSERT_EQ(verdicts.size(), 2U);
  EXPECT_TRUE(verdicts[0].passed && verdicts[1].passed);
  EXPECT_EQ(verdicts[0].limit, in_korean(day_judged + 7));
  EXPECT_TRUE(verdicts[0].actual.empty());
  EXPECT_EQ(verdicts[1].rule.code, "report.oral");
}

TEST(a_programmes_report_deadline, replaces_the_row_of_law) {
  auto book = RuleBook{};
  book.add({.code = "report.domestic.due", .value = 7.0, .unit = RuleUnit::day, .effective_from = Date::of(2020, 1, 1)});
  EXPECT_EQ(deadline(book, "report.domestic.due", Date::of(2022, 8, 12)), Date::of(2022, 8, 19));
  book.add(program_clause("report.domestic.due", {"보고서는 10일 안에 냅니다.", "Reports within ten days."}, 10, plan()));
  EXPECT_EQ(deadline(book, "report.domestic.due", Date::of(2022, 8, 12)), Date::of(2022, 8, 22));
}

}  // namespace
}  // namespace baeumgil
