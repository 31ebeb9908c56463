// A minor trip reported by word of mouth: where the rules let it be, what must be said of it, and that it counts as handed in.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/reports/accept_report.h"
#include "features/reports/return_report.h"
#include "features/reports/submit_report.h"
#include "features/reports/tell_report.h"
#include "features/reports/tests/opened_report.h"
#include "features/reports/write_report.h"
#include "features/rules/exception_store.h"
#include "features/rules/load_rules.h"
#include "features/trips/find_trip.h"
#include "features/trips/judge_trip.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct ToldDesk : OpenedReport {
  ToldDesk() : OpenedReport{WalkTo::came_back} {}
  Actor head() const { return as(office.han_head); }
  ToldReport told() const {
    return {.on = Date::of(2026, 8, 19),
            .to = office.han_head.id,
            .gist = "바닥 신호등의 설치비만 물어 왔습니다.",
            .reason = "한 곳에서 한 가지만 확인함"};
  }
  Result<ReportId> tell(Actor const& actor, ToldReport const& said) const { return tell_report(db(), actor, opened.id, said); }
  // The codes of the rules that say something of the trip.
  std::vector<std::string> rules_of_trip() const {
    auto codes = std::vector<std::string>{};
    auto const judged = db().read(leader(), [&](Tx& tx) { return judge_trip(tx, leader(), walk.trip); });
    EXPECT_TRUE(judged);
    if (judged)
      for (auto const& verdict : judged->verdicts) codes.push_back(verdict.rule.code);
    return codes;
  }
  bool is_said(std::string_view code) const {
    auto const codes = rules_of_trip();
    return std::ranges::find(codes, code) != codes.end();
  }
};

std::string told_field(Result<ReportId> const& result) {
  return result || result.error().fields.empty() ? "" : result.error().fields.front().field;
}
Kind told_kind(Result<ReportId> const& result) { return result ? Kind::busy : result.error().kind; }
std::string told_rule(std::optional<Problem> const& problem) { return problem && problem->rule ? problem->rule->rule_id : ""; }

RuleBook rules_for_telling() {
  EXPECT_TRUE(test_database().write(Actor{.via = Via::command}, [](Tx& tx) { return load_shared_rules(tx); }));
  return test_database().read(Actor{.institution = InstitutionId::make()}, [](Tx& tx) { return load_rule_book(tx); });
}

}  // namespace

TEST(tell_report, counts_as_handed_in_on_its_day_and_is_confirmed_like_a_written_one) {
  auto const desk = ToldDesk{};
  EXPECT_TRUE(desk.is_said("report.domestic.due"));
  EXPECT_FALSE(desk.is_said("report.oral"));
  auto const events = desk.events();
  ASSERT_TRUE(desk.tell(desk.leader(), desk.told()));
  EXPECT_EQ(desk.events(), events + 2) << "that it was told, and the exception";
  auto const now = desk.now();
  EXPECT_EQ(now.state, ReportState::submitted);
  EXPECT_EQ(now.told_on, desk.told().on);
  EXPECT_EQ(now.told_to, desk.office.han_head.id);
  EXPECT_EQ(now.told_to_name, desk.office.han_head.name);
  EXPECT_EQ(now.gist, desk.told().gist);
  ASSERT_TRUE(now.submitted_at);
  EXPECT_EQ(day_in_seoul(*now.submitted_at), Date::of(2026, 8, 19));
  auto const counted = desk.db().read(desk.head(), [&](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 12, 31), .rule = "report.oral"});
  });
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_EQ(counted[0].reason, "한 곳에서 한 가지만 확인함");
  EXPECT_TRUE(desk.is_said("report.oral"));
  EXPECT_FALSE(desk.is_said("report.domestic.due")) << "what was told is not held against the days of a written one";
  ASSERT_TRUE(accept_report(desk.db(), desk.head(), desk.opened.id));
  ASSERT_TRUE(accept_report(desk.db(), desk.as(desk.office.kim_officer), desk.opened.id));
  EXPECT_EQ(desk.now().state, ReportState::accepted);
  auto const trip = desk.db().read(desk.leader(), [&](Tx& tx) { return find_trip(tx, desk.leader(), desk.walk.trip); });
  ASSERT_TRUE(trip);
  EXPECT_EQ(trip->state, TripState::reported);
  EXPECT_EQ(told_kind(desk.tell(desk.leader(), desk.told())), Kind::forbidden) << "it is frozen";
}

TEST(tell_report, asks_for_the_day_who_heard_it_what_and_why) {
  auto const desk = ToldDesk{};
  auto const events = desk.events();
  auto const refused_at = [&](auto const& change) {
    auto said = desk.told();
    change(said);
    return told_field(desk.tell(desk.leader(), said));
  };
  auto long_text = std::string{};
  for (auto i = 0; i < 501; ++i) long_text += "말";
  EXPECT_EQ(refused_at([](ToldReport& said) { said.on.reset(); }), "told_on");
  EXPECT_EQ(refused_at([](ToldReport& said) { said.on = Date::of(2026, 8, 17); }), "told_on") << "before the trip";
  EXPECT_EQ(refused_at([](ToldReport& said) { said.on = Date::of(2026, 8, 21); }), "told_on") << "a day to come";
  EXPECT_EQ(refused_at([](ToldReport& said) { said.to = {}; }), "told_to");
  EXPECT_EQ(refused_at([&](ToldReport& said) { said.to = desk.office.park_member.id; }), "told_to") << "a traveller";
  EXPECT_EQ(refused_at([&](ToldReport& said) { said.to = desk.office.yoon_head.id; }), "told_to") << "another department's head";
  EXPECT_EQ(refused_at([](ToldReport& said) { said.gist = " "; }), "told_gist");
  EXPECT_EQ(refused_at([&](ToldReport& said) { said.gist = long_text; }), "told_gist");
  EXPECT_EQ(refused_at([](ToldReport& said) { said.reason = " "; }), "told_reason");
  EXPECT_EQ(refused_at([&](ToldReport& said) { said.reason = long_text; }), "told_reason");
  EXPECT_EQ(told_kind(desk.tell(desk.as(desk.office.park_member), desk.told())), Kind::forbidden) << "travels, but does not hand it in";
  EXPECT_EQ(told_kind(desk.tell(desk.as(desk.office.kang_member), desk.told())), Kind::not_found);
  EXPECT_EQ(told_kind(desk.tell(desk.strangers.actor_of(desk.strangers.han_head), desk.told())), Kind::not_found);
  EXPECT_EQ(desk.now().state, ReportState::draft);
  EXPECT_EQ(desk.events(), events);
}

TEST(tell_report, may_be_said_by_the_head_who_heard_it_until_it_is_handed_in) {
  auto const desk = ToldDesk{};
  ASSERT_TRUE(desk.tell(desk.head(), desk.told()));
  EXPECT_EQ(desk.now().submitted_by, desk.office.han_head.id);
  EXPECT_EQ(told_kind(desk.tell(desk.leader(), desk.told())), Kind::forbidden);
}

TEST(tell_report, is_refused_by_the_row_that_asks_for_a_written_one) {
  auto const desk = ToldDesk{};
  ASSERT_TRUE(desk.db().write(desk.head(), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trips SET kind = 'overseas' WHERE institution_id = $institution AND id = $1", desk.walk.trip);
    return Done{};
  }));
  auto const events = desk.events();
  auto const refusal = desk.tell(desk.leader(), desk.told());
  ASSERT_FALSE(refusal);
  EXPECT_EQ(told_field(refusal), "told_on");
  EXPECT_EQ(told_rule(refusal.error()), "report.overseas.due");
  EXPECT_EQ(desk.now().state, ReportState::draft);
  EXPECT_EQ(desk.events(), events);
}

TEST(telling_problem, follows_the_rows_in_force_on_the_first_day) {
  auto trip = Trip{.starts_on = Date::of(2026, 8, 18), .ends_on = Date::of(2026, 8, 20)};
  auto rules = rules_for_telling();
  EXPECT_FALSE(telling_problem(rules, trip, Language::ko));
  trip.starts_on = Date::of(2019, 8, 18);
  EXPECT_TRUE(telling_problem(rules, trip, Language::ko)) << "before the row that lets it be";
  trip.starts_on = Date::of(2026, 8, 18);
  rules.add({.code = "report.oral.days",
             .kind = RuleKind::limit,
             .topic = RuleTopic::report,
             .applies_to = AppliesTo::domestic,
             .words_ko = "하루를 넘는 출장은 글로 보고합니다.",
             .value = 1,
             .unit = RuleUnit::day,
             .fact = "trip.days",
             .test = RuleTest::at_most,
             .condition = "report.is_oral=yes",
             .article = "보고 방침 1",
             .source = "배움시 방침",
             .effective_from = Date::of(2026, 1, 1)});
  EXPECT_EQ(told_rule(telling_problem(rules, trip, Language::ko)), "report.oral.days");
  trip.ends_on = trip.starts_on;
  EXPECT_FALSE(telling_problem(rules, trip, Language::ko));
}

TEST(tell_report, gives_way_to_a_written_one) {
  auto const desk = ToldDesk{};
  ASSERT_TRUE(desk.tell(desk.leader(), desk.told()));
  ASSERT_TRUE(return_report(desk.db(), desk.head(), desk.opened.id, "글로 써 주세요.", {}));
  auto input = ReportInput{.gist = "분리하면 준다.", .keywords = "통학로", .benefits_received = "없음"};
  for (auto const section : all_of<ReportSection>()) input.sections.push_back({.section = section, .body = "내용"});
  for (auto answer : desk.now().answers) {
    answer.answer = "들었습니다.";
    input.answers.push_back(answer);
  }
  ASSERT_TRUE(write_report(desk.db(), desk.leader(), desk.opened.id, input));
  ASSERT_TRUE(submit_report(desk.db(), desk.leader(), desk.opened.id));
  EXPECT_FALSE(desk.now().told_on);
  EXPECT_TRUE(desk.now().told_reason.empty());
  EXPECT_FALSE(desk.is_said("report.oral"));
}

TEST(report_pages, take_that_it_was_told_and_show_it) {
  auto const desk = ToldDesk{};
  auto const head = to_text(desk.office.han_head.id);
  auto const api = "/api/v1" + desk.path();
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  run_scenarios(desk.program,
                {{.name = "offered with its rule",
                  .as = desk.leader(),
                  .get = desk.path(),
                  .contains = {"구두 보고로 갈음", "제4조의2 제3항 단서", desk.office.han_head.name}},
                 {.name = "not to who only travels",
                  .as = desk.as(desk.office.park_member),
                  .get = desk.path(),
                  .not_contains = {"구두 보고로 갈음"}},
                 {.name = "what was typed is kept",
                  .as = desk.leader(),
                  .post = desk.path("/oral-report"),
                  .form = {{"told_on", "2026-08-21"}, {"told_to", head}, {"told_gist", "한 가지만 물음"}, {"told_reason", "반나절"}},
                  .status = 422,
                  .contains = {"2026-08-21", "한 가지만 물음", "반나절", "가운데 하루를"}},
                 {.name = "no day at all",
                  .as = desk.leader(),
                  .post = desk.path("/oral-report"),
                  .form = {{"told_on", "어제"}, {"told_to", head}, {"told_gist", "한 가지만 물음"}, {"told_reason", "반나절"}},
                  .status = 422,
                  .contains = {"한 가지만 물음"}},
                 {.name = "a stranger finds nothing",
                  .as = stranger,
                  .post = desk.path("/oral-report"),
                  .form = {{"told_on", "2026-08-20"}},
                  .status = 404},
                 {.name = "nor by the API",
                  .as = stranger,
                  .post = api + "/oral-report",
                  .json = R"({"told_on":"2026-08-20","told_to":")" + head + R"(","told_gist":"물음","told_reason":"반나절"})",
                  .status = 404},
                 {.name = "by the API",
                  .as = desk.leader(),
                  .post = api + "/oral-report",
                  .json = R"({"told_on":"2026-08-20","told_to":")" + head + R"(","told_gist":"한 가지만 물음","told_reason":"반나절"})",
                  .events = 2},
                 {.name = "the head sees it", .as = desk.head(), .get = desk.path(), .contains = {"구두 보고", "경미한 까닭: 반나절"}},
                 {.name = "a program reads it",
                  .as = desk.leader(),
                  .get = api,
                  .contains = {R"("told_on":"2026-08-20")", R"("told_reason":"반나절")"}}});
}

}  // namespace baeumgil
