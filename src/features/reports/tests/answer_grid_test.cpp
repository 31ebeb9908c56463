// The table of answers: which questions are the same, who sees which answers, and the same table as page, file and API.
#include <gtest/gtest.h>

#include "features/reports/answer_grid.h"
#include "features/reports/answer_queries.h"
#include "features/reports/tests/opened_report.h"
#include "features/reports/write_report.h"
#include "platform/web/openapi.h"

namespace baeumgil {
namespace {

using Desk = OpenedReport;

// The team went to a second institution too.
InstitutionId add_host(Desk const& desk) {
  auto const second = make_host(desk.db(), "두번째시");
  EXPECT_TRUE(desk.db().write(desk.as(desk.office.kim_officer), [&](Tx& tx) -> Result<Done> {
    tx.change(
        "INSERT INTO trip_stops (institution_id, trip_id, position, on_date, from_time, until_time, place, host_id, activity) "
        "VALUES ($institution, $1, 9, '2026-08-20', '10:00', '11:00', '청사', $2, 'official')",
        desk.walk.trip, second);
    return Done{};
  }));
  return second;
}

AskedQuestion asked(std::string question, InstitutionId host = InstitutionId::make()) {
  auto made = AskedQuestion{.id = QuestionId::make(), .question = std::move(question)};
  made.hosts.push_back({.id = host, .name = "기관"});
  return made;
}

std::vector<AskedQuestion> list_for(Desk const& desk, Actor const& actor, AnswerFilter const& filter = {}) {
  return desk.db().read(actor, [&](Tx& tx) { return list_asked(tx, actor, filter); }).asked;
}

}  // namespace

TEST(is_same_question, looks_past_spacing_signs_and_endings) {
  for (auto const& [one, other] :
       {std::pair{"설치비용은 얼마입니까?", "설치 비용은 얼마입니까"}, std::pair{"설치비용은 얼마입니까?", "설치비용이 얼마인가요?"},
        std::pair{"주민 반대를 어떻게 풀었습니까?", "주민의 반대를 어떻게 풀었습니까?"},
        std::pair{"1년 유지비는 얼마입니까?", "1년 유지비가 얼마입니까?"}})
    EXPECT_TRUE(is_same_question(one, other)) << one << " / " << other;
}

TEST(is_same_question, keeps_apart_what_asks_something_else) {
  for (auto const& [one, other] : {std::pair{"설치비용은 얼마입니까?", "유지비용은 얼마입니까?"},
                                   std::pair{"주민은 무엇을 반대했습니까?", "상인은 무엇을 반대했습니까?"},
                                   std::pair{"2025년 예산은 얼마입니까?", "2026년 예산은 얼마입니까?"},
                                   std::pair{"누가 관리합니까?", "무엇을 관리합니까?"}, std::pair{"?", "!!"}})
    EXPECT_EQ(is_same_question(one, other), std::string_view{one} == "?") << one << " / " << other;
}

TEST(to_answer_grid, puts_one_question_of_several_trips_into_one_row_the_most_asked_first) {
  auto const grid = to_answer_grid({asked("누가 관리합니까?"), asked("설치비용은 얼마입니까?"), asked("설치 비용은 얼마입니까?")});
  ASSERT_EQ(grid.rows.size(), 2U);
  EXPECT_EQ(grid.rows[0].question, "설치비용은 얼마입니까?");
  EXPECT_EQ(grid.rows[0].other_words, std::vector<std::string>{"설치 비용은 얼마입니까?"});
  EXPECT_EQ(grid.rows[0].hosts, 2U);
}

TEST(to_answer_grid, follows_a_question_that_goes_on_from_an_earlier_one) {
  auto const first = asked("운영 방식은?");
  auto next = asked("그 뒤로 무엇을 바꾸었습니까?");
  next.from = first.id;
  auto const grid = to_answer_grid({next, first});
  ASSERT_EQ(grid.rows.size(), 1U);
  EXPECT_EQ(grid.rows[0].asked, (std::vector<std::size_t>{0, 1}));
}

TEST(list_asked, tells_answers_explanations_and_open_questions_apart_for_those_who_may_see) {
  auto const desk = Desk(WalkTo::came_back);
  auto const leader = desk.as(desk.office.lee_leader);
  auto input = ReportInput{};
  input.answers.push_back({.question = desk.opened.answers[0].question, .answer = "3억원", .source = "면담"});
  input.answers.push_back({.question = desk.opened.answers[1].question, .unanswered_reason = "담당자가 자리를 비움"});
  ASSERT_TRUE(write_report(desk.db(), leader, desk.opened.id, input));
  auto const all = list_for(desk, leader);
  ASSERT_EQ(all.size(), 5U);
  EXPECT_EQ(all[0].kind(), AnswerKind::answered);
  EXPECT_EQ(all[1].kind(), AnswerKind::explained);
  EXPECT_EQ(all[2].kind(), AnswerKind::open);
  ASSERT_EQ(all[0].hosts.size(), 1U);
  EXPECT_EQ(all[0].hosts.front().id, desk.walk.host);
  EXPECT_EQ(list_for(desk, leader, {.kind = AnswerKind::explained}).size(), 1U);
  EXPECT_EQ(list_for(desk, leader, {.issue = desk.walk.issue}).size(), 5U);
  EXPECT_EQ(list_for(desk, leader, {.issue = IssueId::make()}).size(), 0U);
  EXPECT_EQ(list_for(desk, leader, {.field = PolicyField::welfare}).size(), 0U);
  EXPECT_EQ(list_for(desk, leader, {.host = desk.walk.host, .year = 2026}).size(), 5U);
  EXPECT_EQ(list_for(desk, leader, {.host = InstitutionId::make()}).size(), 0U);
  EXPECT_EQ(list_for(desk, leader, {.year = 2025}).size(), 0U);
  EXPECT_EQ(list_for(desk, leader, {.about = "통학로배우기"}).size(), 5U) << "the theme, without its spaces";
  EXPECT_EQ(list_for(desk, leader, {.about = "비용"}).size(), 1U);
  EXPECT_EQ(list_for(desk, desk.as(desk.office.kang_member)).size(), 0U) << "a draft of another department";
  EXPECT_EQ(list_for(desk, desk.strangers.actor_of(desk.strangers.kim_officer)).size(), 0U);
}

TEST(list_asked, stands_under_every_host_until_the_writer_says_who_answered) {
  auto const desk = Desk(WalkTo::came_back);
  auto const leader = desk.as(desk.office.lee_leader);
  auto const second = add_host(desk);
  auto input = ReportInput{};
  input.answers.push_back({.question = desk.opened.answers[0].question, .answer = "2억원", .host = second});
  ASSERT_TRUE(write_report(desk.db(), leader, desk.opened.id, input));
  auto const all = list_for(desk, leader);
  ASSERT_EQ(all[0].hosts.size(), 1U);
  EXPECT_EQ(all[0].hosts.front().id, second);
  EXPECT_EQ(all[1].hosts.size(), 2U);
  EXPECT_EQ(list_for(desk, leader, {.host = desk.walk.host}).size(), 4U);

  auto const before = desk.program.event_count(desk.office.institution);
  input.answers[0].host = make_host(desk.db(), "가지 않은 시");
  auto const refused = write_report(desk.db(), leader, desk.opened.id, input);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.front().key, "report.answer.host_unknown");
  EXPECT_EQ(desk.program.event_count(desk.office.institution), before);
}

TEST(answer_pages, show_the_same_answers_as_page_and_as_files_and_nothing_of_others) {
  auto const desk = Desk(WalkTo::accepted_report);
  auto const draft = Desk(WalkTo::came_back);
  auto const colleague = desk.as(desk.office.kang_member);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  auto const word = std::string{kWalkWord};
  run_scenarios(
      desk.program,
      {{.name = "all staff read accepted answers",
        .as = colleague,
        .get = "/reports/answers",
        .contains = {"배움시", "면담에서 들었습니다.", "/reports/" + to_text(desk.opened.id), desk.opened.number}},
       {.name = "narrowed away", .as = colleague, .get = "/reports/answers?kind=open", .contains = {"조건에 맞는 질문이 없습니다"}},
       {.name = "a page that is not there", .as = colleague, .get = "/reports/answers?page=99"},
       {.name = "the list behind it",
        .as = colleague,
        .get = "/reports/answers.csv",
        .contains = {"면담에서 들었습니다.", desk.opened.number}},
       {.name = "a workbook", .as = colleague, .get = "/reports/answers.xlsx"},
       {.name = "the API", .as = colleague, .get = "/api/v1/report-answers?kind=answered", .contains = {"면담에서 들었습니다."}},
       {.name = "as a table",
        .as = colleague,
        .get = "/api/v1/report-answers",
        .headers = {{"accept", "text/csv"}},
        .contains = {"same_as"}},
       {.name = "a stranger's page", .as = stranger, .get = "/reports/answers", .not_contains = {word}},
       {.name = "a stranger's file", .as = stranger, .get = "/reports/answers.csv", .not_contains = {word}},
       {.name = "a stranger's API", .as = stranger, .get = "/api/v1/report-answers", .not_contains = {word}}});
  run_scenarios(
      draft.program,
      {{.name = "a draft", .as = draft.as(draft.office.kang_member), .get = "/reports/answers", .not_contains = {word}},
       {.name = "of the team", .as = draft.as(draft.office.lee_leader), .get = "/reports/answers", .contains = {"아직 답이 없음"}},
       {.name = "not a word", .as = draft.as(draft.office.lee_leader), .get = "/api/v1/report-answers?kind=x", .status = 422}});
}

TEST(answer_api, answers_what_its_description_says) {
  auto const desk = Desk(WalkTo::accepted_report);
  auto const response = answer(desk.program, {.as = desk.as(desk.office.kang_member), .get = "/api/v1/report-answers?limit=2"});
  EXPECT_EQ(response.status, 200);
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = desk.program.program().router.find(Method::get, "/api/v1/report-answers", parameters);
  ASSERT_NE(route, nullptr);
  EXPECT_TRUE(schema_violations(*route->operation, 200, response.body).empty());
}

}  // namespace baeumgil
