// What a plan must satisfy, one change at a time, without a database.
#include <gtest/gtest.h>

#include "features/programs/program_rules.h"
#include "features/rules/ladder.h"
#include "features/trips/official_share.h"
#include "features/trips/trip_input.h"
#include "features/trips/trip_plan.h"

namespace baeumgil {
namespace {

Date const monday = Date::of(2026, 8, 17);

RuleBook august_rules() {
  auto rules = RuleBook{};
  auto limit = [&](std::string code, double value, std::string fact, RuleTest test) {
    rules.add({.code = std::move(code),
               .kind = RuleKind::limit,
               .topic = RuleTopic::trip,
               .applies_to = AppliesTo::trip,
               .words_ko = "정한 대로",
               .value = value,
               .unit = RuleUnit::count,
               .fact = std::move(fact),
               .test = test,
               .article = "출장 계획 기준",
               .source = "운영 기본값",
               .effective_from = Date::of(2020, 1, 1)});
  };
  limit("trip.issue.required", 1, "trip.issue_count", RuleTest::at_least);
  limit("trip.questions.min", 5, "trip.questions", RuleTest::at_least);
  limit("trip.questions.max", 15, "trip.questions", RuleTest::at_most);
  limit("trip.tasks.from", 3, "", RuleTest::none);
  auto ladder = [&](std::string_view highest, std::string_view approver) {
    rules.add({.code = "approval.ladder." + std::string{highest},
               .kind = RuleKind::ladder,
               .topic = RuleTopic::approval,
               .applies_to = AppliesTo::trip,
               .unit = RuleUnit::post,
               .word = std::string{approver},
               .effective_from = Date::of(2020, 1, 1)});
  };
  ladder("staff", "department_head");
  ladder("department_head", "bureau_head");
  ladder("bureau_head", "deputy_mayor");
  auto program = Program{.title = "2026년 벤치마킹", .starts_on = Date::of(2026, 8, 1), .ends_on = Date::of(2026, 8, 31)};
  program.apply_from = Date::of(2026, 7, 20);
  for (auto& clause : clauses_of(program)) rules.add(std::move(clause));
  return rules;
}

Trip good_trip() {
  auto trip = Trip{.issue = IssueId::make(), .purpose = "배우러 감", .destination = "배울시", .starts_on = monday, .ends_on = monday + 2};
  trip.our_status = "현황";
  trip.our_figure = "12건/년";
  trip.our_figure_on = monday - 40;
  trip.our_figure_source = "교통사고분석시스템";
  trip.gap = "문제";
  trip.desk_findings = "조사";
  for (auto const* task : {"총괄", "예산", "사진"})
    trip.travelers.push_back({.person = PersonId::make(), .task = task, .deputy = PersonId::make()});
  for (auto i = 0; i < 5; ++i) trip.questions.push_back({.id = QuestionId::make(), .question = "질문"});
  trip.stops.push_back({.on = monday, .from_time = "14:00", .until_time = "16:00", .place = "배울시청"});
  return trip;
}

struct Case {
  char const* name{};
  void (*change)(Trip&){};
  std::string field{};  // empty: it may be submitted
  std::string rule{};
  bool has_earlier{false};
};

TEST(trip_plan, is_refused_at_the_field_and_by_the_rule) {
  auto const rules = august_rules();
  Case const cases[] = {
      {"as it should be", [](Trip&) {}, ""},
      {"a third night", [](Trip& t) { t.ends_on = monday + 3; }, "ends_on", "trip.nights.max"},
      {"the last day of the window", [](Trip& t) { t.starts_on = t.ends_on = t.stops[0].on = Date::of(2026, 8, 31); }, ""},
      {"a day after the window", [](Trip& t) { t.starts_on = t.ends_on = t.stops[0].on = Date::of(2026, 9, 1); }, "ends_on",
       "trip.ends_on.max"},
      {"a day before the window", [](Trip& t) { t.starts_on = t.ends_on = t.stops[0].on = Date::of(2026, 7, 31); }, "starts_on",
       "trip.starts_on.min"},
      {"no issue", [](Trip& t) { t.issue = {}; }, "issue", "trip.issue.required"},
      {"four questions", [](Trip& t) { t.questions.pop_back(); }, "questions", "trip.questions.min"},
      {"sixteen questions", [](Trip& t) { t.questions.resize(16, {.id = {}, .question = "질문"}); }, "questions", "trip.questions.max"},
      {"no purpose", [](Trip& t) { t.purpose.clear(); }, "purpose"},
      {"no status of our own", [](Trip& t) { t.our_status.clear(); }, "our_status"},
      {"no desk research", [](Trip& t) { t.desk_findings.clear(); }, "desk_findings"},
      {"nobody travels", [](Trip& t) { t.travelers.clear(); }, "travelers"},
      {"three without tasks", [](Trip& t) { t.travelers[1].task.clear(); }, "travelers.1.task"},
      {"three with the same task", [](Trip& t) { t.travelers[2].task = t.travelers[0].task; }, "travelers.2.task"},
      {"two need no tasks",
       [](Trip& t) {
         t.travelers.pop_back();
         t.travelers[0].task.clear();
         t.travelers[1].task.clear();
       },
       ""},
      {"no deputy", [](Trip& t) { t.travelers[0].deputy = {}; }, "travelers.0.deputy"},
      {"a deputy who travels too", [](Trip& t) { t.travelers[0].deputy = t.travelers[1].person; }, "travelers.0.deputy"},
      {"no official stop", [](Trip& t) { t.stops[0].activity = Activity::meal; }, "stops"},
      {"a stop outside the trip", [](Trip& t) { t.stops[0].on = monday + 5; }, "stops.0.on"},
      {"a stop that ends before it begins", [](Trip& t) { t.stops[0].until_time = "13:00"; }, "stops.0.until_time"},
      {"a stop without a place", [](Trip& t) { t.stops[0].place.clear(); }, "stops.0.place"},
      {"others were there before", [](Trip&) {}, "earlier_visits_answer", "", true},
      {"others were there, and that is answered", [](Trip& t) { t.earlier_visits_answer = "이번엔 예산을 본다"; }, "", "", true},
  };
  for (auto const& c : cases) {
    SCOPED_TRACE(c.name);
    auto trip = good_trip();
    c.change(trip);
    auto const problem = plan_problem(trip, {.rules = rules, .today = Date::of(2026, 8, 3), .has_earlier_visits = c.has_earlier});
    ASSERT_EQ(problem.has_value(), !c.field.empty());
    if (!problem) continue;
    EXPECT_EQ(problem->fields.front().field, c.field);
    auto const& rule = problem->fields.front().rule;
    EXPECT_EQ(c.rule.empty() ? std::string{} : rule.value_or(Citation{}).rule_id, c.rule);
  }
}

TEST(trip_plan, cites_the_clause_of_the_programme_for_the_third_night) {
  auto trip = good_trip();
  trip.ends_on = monday + 3;
  auto const problem = plan_problem(trip, {.rules = august_rules(), .today = monday});
  ASSERT_TRUE(problem && problem->rule);
  EXPECT_EQ(problem->rule->source, "2026년 벤치마킹");
  EXPECT_EQ(problem->rule->article, "3. 운영방침");
}

TEST(trip_plan, names_everything_that_is_missing_at_once) {
  auto const problem = plan_problem(Trip{.starts_on = monday, .ends_on = monday}, {.rules = august_rules(), .today = monday});
  ASSERT_TRUE(problem);
  EXPECT_GE(problem->fields.size(), 8U);
}

TEST(ladder, goes_by_the_highest_traveller) {
  auto const rules = august_rules();
  EXPECT_EQ(ladder_for(rules, Post::staff, monday)->approver, Post::department_head);
  EXPECT_EQ(ladder_for(rules, Post::department_head, monday)->approver, Post::bureau_head);
  EXPECT_EQ(ladder_for(rules, Post::bureau_head, monday)->approver, Post::deputy_mayor);
  EXPECT_FALSE(ladder_for(rules, Post::mayor, monday));
  EXPECT_FALSE(ladder_for(rules, Post::staff, Date::of(2019, 1, 1))) << "no rule was in force then";
}

TEST(official_share, counts_written_hours_and_rounds_half_up) {
  auto const stop = [](std::string from, std::string until, Activity activity) {
    auto made = Stop{.from_time = std::move(from), .until_time = std::move(until)};
    made.activity = activity;
    return made;
  };
  auto const share = official_share(
      {stop("14:00", "16:00", Activity::official), stop("12:00", "13:00", Activity::meal), stop("09:00", "", Activity::transfer)});
  ASSERT_TRUE(share);
  EXPECT_EQ(share->percent(), 67);
  EXPECT_FALSE(official_share({stop("09:00", "", Activity::official)}));
}

TEST(draft, may_be_unfinished_but_makes_sense) {
  auto input = TripInput{.purpose = "가서 배움", .starts_on = monday, .ends_on = monday};
  EXPECT_FALSE(draft_problem(input));
  input.ends_on = monday - 1;
  EXPECT_EQ(draft_problem(input)->fields.front().field, "ends_on");
  input.ends_on = monday;
  input.stops.push_back({.on = monday, .from_time = "25:00"});
  EXPECT_EQ(draft_problem(input)->fields.front().field, "stops.0.from_time");
  input.stops.clear();
  input.our_status = std::string(4001, 'a');
  EXPECT_EQ(draft_problem(input)->fields.front().field, "our_status");
  input.our_status.clear();
  input.own_car_reason = std::string(501, 'a');
  EXPECT_EQ(draft_problem(input)->fields.front().field, "own_car_reason");
  input.own_car_reason.clear();
  input.lodging_plan = std::string(501, 'a');
  EXPECT_EQ(draft_problem(input)->fields.front().field, "lodging_plan");
}

}  // namespace
}  // namespace baeumgil
