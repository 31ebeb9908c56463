// Comments and questions: said, asked, answered, withdrawn; refused, and unseen by strangers.
#include "features/remarks/remark.h"

#include <gtest/gtest.h>

#include "features/remarks/remark_store.h"
#include "features/remarks/say_remark.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Talk {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  ShownCase shown{make_shown_case(db, office)};
  Actor author{office.actor_of(office.lee_leader)};
  Actor asker{office.actor_of(office.kang_member)};
  Actor stranger{strangers.actor_of(strangers.kim_officer)};
  std::string path{"/cases/" + to_text(shown.id) + "/remarks"};

  int events() const { return program.event_count(office.institution); }
  Result<RemarkId> ask(std::string body = "유지비는 누가 내나요?") const {
    return say_remark(db, asker, shown.id, {.kind = RemarkKind::question, .body = std::move(body)});
  }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(say_remark, is_for_staff_on_a_published_case) {
  auto const talk = Talk{};
  auto const before = talk.events();
  EXPECT_EQ(kind_of(talk.ask("")), Kind::invalid);
  EXPECT_EQ(kind_of(talk.ask(std::string(2001, 'a'))), Kind::invalid);
  EXPECT_EQ(kind_of(say_remark(talk.db, talk.asker, talk.shown.id, {.body = "무엇"})), Kind::invalid);
  auto const input = RemarkInput{.kind = RemarkKind::comment, .body = "좋습니다"};
  EXPECT_EQ(kind_of(say_remark(talk.db, talk.office.actor_of(talk.office.auditor), talk.shown.id, input)), Kind::forbidden);
  EXPECT_EQ(kind_of(say_remark(talk.db, talk.stranger, talk.shown.id, input)), Kind::not_found);
  EXPECT_EQ(talk.events(), before);
  ASSERT_TRUE(say_remark(talk.db, talk.asker, talk.shown.id, input));
}

TEST(answer_remark, closes_a_question_once) {
  auto const talk = Talk{};
  auto const id = *talk.ask();
  auto const comment = *say_remark(talk.db, talk.asker, talk.shown.id, {.kind = RemarkKind::comment, .body = "좋습니다"});
  auto const before = talk.events();
  EXPECT_EQ(kind_of(answer_remark(talk.db, talk.asker, id, "제가 답")), Kind::forbidden);
  EXPECT_EQ(kind_of(answer_remark(talk.db, talk.stranger, id, "남이 답")), Kind::not_found);
  EXPECT_EQ(kind_of(answer_remark(talk.db, talk.author, id, "")), Kind::invalid);
  EXPECT_EQ(kind_of(answer_remark(talk.db, talk.author, id, std::string(2001, 'a'))), Kind::invalid);
  EXPECT_EQ(kind_of(answer_remark(talk.db, talk.author, comment, "답")), Kind::forbidden);
  EXPECT_EQ(talk.events(), before);
  ASSERT_TRUE(answer_remark(talk.db, talk.author, id, "시가 냅니다."));
  EXPECT_EQ(kind_of(answer_remark(talk.db, talk.author, id, "다시")), Kind::conflict);
  EXPECT_EQ(kind_of(withdraw_remark(talk.db, talk.asker, id)), Kind::forbidden) << "what was answered stays";
}

TEST(withdraw_remark, takes_the_words_away_but_not_that_they_were) {
  auto const talk = Talk{};
  auto const id = *talk.ask("잘못 쓴 질문");
  EXPECT_EQ(kind_of(withdraw_remark(talk.db, talk.author, id)), Kind::forbidden);
  EXPECT_EQ(kind_of(withdraw_remark(talk.db, talk.stranger, id)), Kind::not_found);
  ASSERT_TRUE(withdraw_remark(talk.db, talk.asker, id));
  run_scenarios(talk.program,
                {{.name = "gone", .as = talk.author, .get = talk.path, .contains = {"거둔 글"}, .not_contains = {"잘못 쓴 질문"}},
                 {.name = "gone from programs", .as = talk.author, .get = "/api/v1" + talk.path, .not_contains = {"잘못 쓴 질문"}}});
}

TEST(remark_pages, show_open_questions_on_the_case_and_nothing_to_strangers) {
  auto const talk = Talk{};
  auto const of_case = "/cases/" + to_text(talk.shown.id);
  run_scenarios(
      talk.program,
      {{.name = "nothing yet", .as = talk.asker, .get = of_case, .contains = {"아직 댓글이나 질문이 없습니다."}},
       {.name = "nothing typed", .as = talk.asker, .post = talk.path, .form = {{"kind", "question"}}, .status = 422},
       {.name = "asked",
        .as = talk.asker,
        .post = talk.path,
        .form = {{"kind", "question"}, {"body", "유지비는?"}},
        .status = 303,
        .events = 1},
       {.name = "on the case", .as = talk.author, .get = of_case, .contains = {"유지비는?", "답 기다리는 질문"}},
       {.name = "to be answered", .as = talk.author, .get = talk.path, .contains = {"답하기"}},
       {.name = "not by who asked", .as = talk.asker, .get = talk.path, .contains = {"거두기"}, .not_contains = {"답하기"}},
       {.name = "a stranger", .as = talk.stranger, .get = talk.path, .status = 404},
       {.name = "a stranger says", .as = talk.stranger, .post = talk.path, .form = {{"kind", "comment"}, {"body", "남"}}, .status = 404}});
  auto const id = talk.db.read(talk.author, [&](Tx& tx) { return list_remarks(tx, talk.shown.id).front().id; });
  auto const answer_path = "/remarks/" + to_text(id) + "/answer";
  run_scenarios(
      talk.program,
      {{.name = "no words", .as = talk.author, .post = answer_path, .status = 422},
       {.name = "answered", .as = talk.author, .post = answer_path, .form = {{"answer", "시가 냅니다."}}, .status = 303, .events = 1},
       {.name = "read", .as = talk.asker, .get = talk.path, .contains = {"시가 냅니다."}}});
}

TEST(remark_api, lists_says_and_answers) {
  auto const talk = Talk{};
  auto const path = "/api/v1" + talk.path;
  run_scenarios(
      talk.program,
      {{.name = "asked", .as = talk.asker, .post = path, .json = R"({"kind":"question","body":"왜?"})", .status = 201, .events = 1}});
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = talk.program.program().router.find(Method::get, path, parameters);
  ASSERT_NE(route, nullptr);
  EXPECT_TRUE(schema_violations(*route->operation, 200, answer(talk.program, {.as = talk.asker, .get = path}).body).empty());
  auto const id = talk.db.read(talk.author, [&](Tx& tx) { return list_remarks(tx, talk.shown.id).front().id; });
  run_scenarios(talk.program, {{.name = "answered",
                                .as = talk.author,
                                .post = "/api/v1/remarks/" + to_text(id) + "/answer",
                                .json = R"({"answer":"그래서"})",
                                .events = 1}});
}

}  // namespace baeumgil
