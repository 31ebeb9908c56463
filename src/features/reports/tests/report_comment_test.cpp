// What reviewers say stands at its place, is answered there, is marked when it is done, and is kept with the edition.
#include <gtest/gtest.h>

#include "features/reports/accept_report.h"
#include "features/reports/comment_report.h"
#include "features/reports/report_comment_store.h"
#include "features/reports/return_report.h"
#include "features/reports/submit_report.h"
#include "features/reports/tests/opened_report.h"
#include "features/reports/write_report.h"
#include "platform/web/openapi.h"

namespace baeumgil {
namespace {

struct CommentDesk : OpenedReport {
  Actor head() const { return as(office.han_head); }
  std::vector<ReportComment> comments() const {
    return db().read(office.institution, [&](Tx& tx) { return list_comments(tx, opened.id); });
  }
};

// Handed in, and waiting for the head.
CommentDesk make_desk() {
  auto desk = CommentDesk{};
  auto const leader = desk.leader();
  auto input = ReportInput{.gist = "분리하면 준다.", .keywords = "통학로", .benefits_received = "없음"};
  for (auto const section : all_of<ReportSection>()) input.sections.push_back({.section = section, .body = "내용"});
  for (auto answer : desk.opened.answers) {
    answer.answer = "들었습니다.";
    input.answers.push_back(answer);
  }
  EXPECT_TRUE(write_report(desk.db(), leader, desk.opened.id, input));
  EXPECT_TRUE(submit_report(desk.db(), leader, desk.opened.id));
  return desk;
}

template <class T>
Kind kind_of_refusal(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(comment_report, is_for_who_checks_and_stands_at_a_section_or_a_question) {
  auto const desk = make_desk();
  auto const question = "answers." + to_text(desk.now().answers.front().question);
  auto const before = desk.events();
  EXPECT_EQ(kind_of_refusal(comment_report(desk.db(), desk.head(), desk.opened.id, "no_part", "왜?")), Kind::invalid);
  EXPECT_EQ(kind_of_refusal(comment_report(desk.db(), desk.head(), desk.opened.id, "answers." + to_text(QuestionId::make()), "왜?")),
            Kind::invalid);
  EXPECT_EQ(kind_of_refusal(comment_report(desk.db(), desk.head(), desk.opened.id, "findings", "  ")), Kind::invalid);
  EXPECT_EQ(kind_of_refusal(comment_report(desk.db(), desk.head(), desk.opened.id, "findings", std::string(2001, 'x'))), Kind::invalid);
  EXPECT_EQ(kind_of_refusal(comment_report(desk.db(), desk.leader(), desk.opened.id, "findings", "나")), Kind::forbidden);
  EXPECT_EQ(kind_of_refusal(comment_report(desk.db(), desk.as(desk.office.kang_member), desk.opened.id, "findings", "남")),
            Kind::not_found);
  EXPECT_EQ(kind_of_refusal(comment_report(desk.db(), desk.strangers.actor_of(desk.strangers.han_head), desk.opened.id, "findings", "남")),
            Kind::not_found);
  EXPECT_EQ(desk.events(), before);
  ASSERT_TRUE(comment_report(desk.db(), desk.head(), desk.opened.id, question, "누구에게 들었습니까?"));
  EXPECT_EQ(desk.events(), before + 1);
  ASSERT_EQ(desk.comments().size(), 1U);
  EXPECT_EQ(desk.comments().front().place, question);
}

TEST(answer_comment, is_the_writers_who_say_something_or_mark_it_done) {
  auto const desk = make_desk();
  ASSERT_TRUE(comment_report(desk.db(), desk.head(), desk.opened.id, "findings", "출처를 적어 주세요."));
  auto const comment = desk.comments().front().id;
  auto const before = desk.events();
  EXPECT_EQ(kind_of_refusal(answer_comment(desk.db(), desk.leader(), desk.opened.id, comment, {.body = "예"})), Kind::forbidden)
      << "not while it is checked";
  EXPECT_EQ(desk.events(), before);
  ASSERT_TRUE(return_report(desk.db(), desk.head(), desk.opened.id, "출처", {}));
  auto const returned = desk.events();
  EXPECT_EQ(kind_of_refusal(answer_comment(desk.db(), desk.leader(), desk.opened.id, comment, {})), Kind::invalid);
  EXPECT_EQ(kind_of_refusal(answer_comment(desk.db(), desk.leader(), desk.opened.id, ReportCommentId::make(), {.body = "예"})),
            Kind::not_found);
  EXPECT_EQ(kind_of_refusal(answer_comment(desk.db(), desk.as(desk.office.kang_member), desk.opened.id, comment, {.body = "예"})),
            Kind::not_found);
  EXPECT_EQ(kind_of_refusal(
                answer_comment(desk.db(), desk.strangers.actor_of(desk.strangers.lee_leader), desk.opened.id, comment, {.body = "예"})),
            Kind::not_found);
  EXPECT_EQ(desk.events(), returned);
  ASSERT_TRUE(answer_comment(desk.db(), desk.as(desk.office.park_member), desk.opened.id, comment,
                             {.body = "면담자를 적었습니다.", .is_done = true}));
  ASSERT_EQ(desk.comments().size(), 2U);
  EXPECT_FALSE(desk.comments()[0].is_open());
  EXPECT_EQ(desk.comments()[0].resolved_by, desk.office.park_member.name);
  EXPECT_EQ(desk.comments()[1].answers, comment);
  EXPECT_EQ(kind_of_refusal(answer_comment(desk.db(), desk.leader(), desk.opened.id, desk.comments()[1].id, {.body = "예"})),
            Kind::not_found)
      << "an answer is not answered";
  ASSERT_TRUE(submit_report(desk.db(), desk.leader(), desk.opened.id));
  ASSERT_TRUE(answer_comment(desk.db(), desk.head(), desk.opened.id, comment, {.is_done = false})) << "who checks opens it again";
  EXPECT_TRUE(desk.comments()[0].is_open());
}

TEST(comments, are_kept_with_the_edition_and_end_when_the_report_is_accepted) {
  auto const desk = make_desk();
  ASSERT_TRUE(return_report(desk.db(), desk.head(), desk.opened.id, "다시", {{.section = "sources", .body = "받은 자료를 적어 주세요."}}));
  auto const comment = desk.comments().front().id;
  ASSERT_TRUE(answer_comment(desk.db(), desk.leader(), desk.opened.id, comment, {.body = "적었습니다."}));
  ASSERT_TRUE(submit_report(desk.db(), desk.leader(), desk.opened.id));
  EXPECT_TRUE(desk.comments().front().is_open()) << "handing in does not settle it";
  ASSERT_TRUE(accept_report(desk.db(), desk.head(), desk.opened.id));
  ASSERT_TRUE(accept_report(desk.db(), desk.as(desk.office.kim_officer), desk.opened.id));
  auto const kept = desk.db().read(desk.office.institution, [&](Tx& tx) {
    return tx.list("SELECT content_json FROM report_editions WHERE institution_id = $institution ORDER BY edition",
                   [](Row& row) { return row.next<std::string>(); });
  });
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_NE(kept[0].find("받은 자료를 적어 주세요."), std::string::npos);
  EXPECT_EQ(kept[0].find("적었습니다."), std::string::npos);
  EXPECT_NE(kept[1].find("적었습니다."), std::string::npos);
  auto const before = desk.events();
  EXPECT_EQ(kind_of_refusal(comment_report(desk.db(), desk.as(desk.office.kim_officer), desk.opened.id, "findings", "늦음")),
            Kind::forbidden);
  EXPECT_EQ(kind_of_refusal(answer_comment(desk.db(), desk.leader(), desk.opened.id, comment, {.body = "늦음"})), Kind::forbidden);
  EXPECT_EQ(desk.events(), before);
}

TEST(report_pages, show_comments_where_they_were_said_and_take_answers_there) {
  auto const desk = make_desk();
  auto const question = "answers." + to_text(desk.now().answers.front().question);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  run_scenarios(desk.program,
                {{.name = "the head may say something", .as = desk.head(), .get = desk.path(), .contains = {"여기에 의견 쓰기"}},
                 {.name = "says nothing",
                  .as = desk.head(),
                  .post = desk.path("/comments"),
                  .form = {{"place", "findings"}},
                  .status = 422,
                  .contains = {"의견이나 답을 적어 주세요."}},
                 {.name = "at a question",
                  .as = desk.head(),
                  .post = desk.path("/comments"),
                  .form = {{"place", question}, {"body", "누구의말입니까"}},
                  .status = 303,
                  .events = 1},
                 {.name = "the leader reads it and cannot answer yet",
                  .as = desk.leader(),
                  .get = desk.path(),
                  .contains = {"누구의말입니까"},
                  .not_contains = {"답만 남기기"}},
                 {.name = "nor say something",
                  .as = desk.leader(),
                  .post = desk.path("/comments"),
                  .form = {{"place", question}, {"body", "x"}},
                  .status = 403},
                 {.name = "it goes back",
                  .as = desk.head(),
                  .post = desk.path("/return"),
                  .form = {{"reason", "다시"}},
                  .status = 303,
                  .events = 1}});
  auto const comment = to_text(desk.comments().front().id);
  auto const answers = desk.path("/comments/" + comment + "/answer");
  run_scenarios(
      desk.program,
      {{.name = "while writing", .as = desk.leader(), .get = desk.path("/text"), .contains = {"누구의말입니까", "#comment-" + comment}},
       {.name = "answered",
        .as = desk.leader(),
        .post = answers,
        .form = {{"body", "팀장의말입니다"}, {"is_done", "1"}},
        .status = 303,
        .events = 1},
       {.name = "the head sees both",
        .as = desk.head(),
        .get = desk.path(),
        .contains = {"팀장의말입니다", "이팀장 님이 반영했다고 표시했습니다."}},
       {.name = "not a stranger", .as = stranger, .post = answers, .form = {{"body", "x"}}, .status = 404}});
}

TEST(report_comment_api, lists_them_for_those_who_may_and_opens_one_again) {
  auto const desk = make_desk();
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  ASSERT_TRUE(comment_report(desk.db(), desk.head(), desk.opened.id, "findings", "누구의말입니까"));
  ASSERT_TRUE(return_report(desk.db(), desk.head(), desk.opened.id, "다시", {}));
  auto const comment = desk.comments().front().id;
  ASSERT_TRUE(answer_comment(desk.db(), desk.leader(), desk.opened.id, comment, {.is_done = true}));
  run_scenarios(desk.program,
                {{.name = "nor by the API",
                  .as = stranger,
                  .get = "/api/v1" + desk.path("/comments"),
                  .status = 404,
                  .not_contains = {"누구의말입니까"}},
                 {.name = "no colleague", .as = desk.as(desk.office.kang_member), .get = "/api/v1" + desk.path("/comments"), .status = 404},
                 {.name = "the API opens it again",
                  .as = desk.leader(),
                  .post = "/api/v1" + desk.path("/comments/" + to_text(comment) + "/answer"),
                  .json = R"({"is_done":false})",
                  .events = 1}});
  auto const listed = answer(desk.program, {.as = desk.leader(), .get = "/api/v1" + desk.path("/comments")});
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = desk.program.program().router.find(Method::get, "/api/v1" + desk.path("/comments"), parameters);
  ASSERT_NE(route, nullptr);
  EXPECT_TRUE(schema_violations(*route->operation, 200, listed.body).empty());
}

}  // namespace baeumgil
