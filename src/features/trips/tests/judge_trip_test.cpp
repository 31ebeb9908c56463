// All that the rules say of one trip: met, not met, or only said; by the one evaluator, for whoever sees the trip.

#include <gtest/gtest.h>

#include <algorithm>

#include "features/trips/judge_trip.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/trip_facts.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Database& judged_db() { return TestProgram::instance().db(); }

JudgedTrip judged(TripRound const& it, Actor const& actor, TripId id) {
  return made(it.db.read(actor, [&](Tx& tx) { return judge_trip(tx, actor, id); }));
}

Verdict const* verdict_on_code(JudgedTrip const& judged, std::string_view code) {
  auto const found = std::ranges::find_if(judged.verdicts, [&](Verdict const& verdict) { return verdict.rule.code == code; });
  return found == judged.verdicts.end() ? nullptr : &*found;
}

TEST(judge_trip, says_what_is_met_what_is_not_and_what_is_only_due) {
  auto const it = TripRound{judged_db()};
  auto input = it.plan();
  input.questions.resize(2);
  auto const found = judged(it, it.leader(), made(plan_trip(it.db, it.leader(), it.team, input)));
  auto const* few = verdict_on_code(found, "trip.questions.min");
  ASSERT_NE(few, nullptr);
  EXPECT_FALSE(few->passed);
  EXPECT_EQ(few->limit, "5");
  EXPECT_EQ(few->actual, "2");
  EXPECT_FALSE(few->rule.article.empty());
  auto const* many = verdict_on_code(found, "trip.questions.max");
  ASSERT_NE(many, nullptr);
  EXPECT_TRUE(many->passed);
  auto const* nights = verdict_on_code(found, "trip.nights.max");
  ASSERT_NE(nights, nullptr) << "the programme's own clause is a rule of this trip";
  EXPECT_EQ(nights->rule.scope, RuleScope::program);
  auto const* report = verdict_on_code(found, "report.domestic.due");
  ASSERT_NE(report, nullptr);
  EXPECT_TRUE(report->actual.empty()) << "nothing is handed in yet";
  EXPECT_FALSE(report->limit.empty());
  EXPECT_EQ(verdict_on_code(found, "approval.traveler_excluded"), nullptr) << "nobody is asked to decide yet";
}

TEST(judge_trip, knows_who_decides_and_how_long_before_its_visit_a_letter_went) {
  auto const it = TripRound{judged_db()};
  auto const trip = it.submitted();
  auto const found = judged(it, it.head(), trip);
  auto const* excluded = verdict_on_code(found, "approval.traveler_excluded");
  ASSERT_NE(excluded, nullptr);
  EXPECT_TRUE(excluded->passed);
  EXPECT_EQ(std::ranges::count_if(found.verdicts, [](Verdict const& one) { return one.rule.code.starts_with("approval.ladder."); }), 1);
  EXPECT_EQ(verdict_on_code(found, "visit.request.lead"), nullptr) << "no letter went yet";
  made(approve_trip(it.db, it.head(), trip));
  auto const visit = it.requested(trip);
  made(sign_visit(it.db, it.head(), visit, "교통정책과-1234"));
  made(send_visit(it.db, it.leader(), visit, "https://baeumgil.test"));
  auto const sent = judged(it, it.leader(), trip);
  auto const* lead = verdict_on_code(sent, "visit.request.lead");
  ASSERT_NE(lead, nullptr);
  EXPECT_EQ(lead->limit, "2026. 8. 8.") << "ten days before the eighteenth";
  EXPECT_FALSE(lead->actual.empty());
  EXPECT_NE(verdict_on_code(sent, "visit.reply.due"), nullptr);
}

TEST(the_verdicts_of_a_trip, are_a_page_and_an_answer_for_whoever_sees_it) {
  auto const it = TripRound{judged_db()};
  auto const trip = it.drafted();
  auto const page = "/trips/" + to_text(trip) + "/verdicts";
  auto english = it.leader();
  english.language = Language::en;
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the trip leads there", .as = it.leader(), .get = "/trips/" + to_text(trip), .contains = {page}},
       {.name = "its leader",
        .as = it.leader(),
        .get = page,
        .contains = {"적용되는 규정과 판정", "방문기관에 물을 질문을 5개 이상 세웁니다.", "출장 계획 기준 2", "충족", "5건", "확인"}},
       {.name = "in English",
        .as = english,
        .get = page,
        .contains = {"Rules that apply", "A trip asks its hosts at least five questions."}},
       {.name = "somebody of another department sees no draft",
        .as = it.as(it.office.kang_member),
        .get = page,
        .status = 404,
        .not_contains = {"출장 계획 기준"}},
       {.name = "a stranger", .as = it.stranger(), .get = page, .status = 404, .not_contains = {"출장 계획 기준"}},
       {.name = "nobody", .get = page, .status = 303},
       {.name = "a program",
        .as = it.leader(),
        .get = "/api/v1" + page,
        .headers = {{"accept", "application/json"}},
        .contains = {R"("code":"trip.questions.min")", R"("outcome":"passed")", R"("is_disputed":false)",
                     R"("article":"출장 계획 기준 2")"}},
       {.name = "a stranger's program", .as = it.stranger(), .get = "/api/v1" + page, .status = 404}});
}

TEST(travelers_without_own_task, counts_the_silent_and_the_repeated_from_the_number_of_the_rule_on) {
  auto rules = RuleBook{};
  rules.add({.code = "trip.tasks.from", .value = 4.0, .effective_from = Date::of(2020, 1, 1)});
  auto trip = Trip{.starts_on = Date::of(2026, 8, 17)};
  trip.travelers = {{.task = "총괄"}, {.task = "예산"}, {.task = "총괄"}, {.task = ""}};
  EXPECT_EQ(travelers_without_own_task(rules, trip), 2);
  EXPECT_EQ(travelers_without_own_task(RuleBook{}, trip), 0) << "no rule asks";
  trip.travelers.pop_back();
  EXPECT_EQ(travelers_without_own_task(rules, trip), 0) << "three are too few";
}

}  // namespace
}  // namespace baeumgil
