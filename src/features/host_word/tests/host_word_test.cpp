// The host's word: asked by a secret link, confirmed, corrected or asked to go; asked again after a year; strangers see nothing.
#include "features/host_word/host_word.h"

#include <gtest/gtest.h>

#include "features/cases/find_case.h"
#include "features/host_word/answer_host_word.h"
#include "features/host_word/ask_host.h"
#include "features/host_word/host_word_store.h"
#include "platform/jobs/jobs.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/two_offices.h"

namespace baeumgil {
namespace {

constexpr auto kBase = "https://baeum.example";

struct Asking : TwoOffices {
  ChainWalk walk{walk_chain(db, office, WalkTo::published_case)};
  Actor author{office.actor_of(office.lee_leader)};
  CaseId id{walk.good_case};
  std::string path{"/cases/" + to_text(id)};

  Case now() const {
    return *db.read(officer, [&](Tx& tx) { return find_case(tx, officer, id); });
  }
  std::vector<HostWord> words() const {
    return db.read(officer, [&](Tx& tx) { return list_host_words(tx, id); });
  }
  Result<std::string> ask(Actor const& actor) const {
    return ask_host(db, actor, id, {.email = "host@example.org", .contact = "교통과"}, kBase);
  }
  LinkToken asked() const {
    auto const token = ask(officer);
    EXPECT_TRUE(token);
    return *read_link_token(*token);
  }
  Result<HostWordId> say(LinkToken const& token, HostReply reply, std::string text = {}) const {
    return answer_host_word(db, link_actor({}, token), token, {.reply = reply, .respondent = "교통과 주무관", .text = std::move(text)});
  }
  std::int64_t mails() const {
    return db.read(officer,
                   [](Tx& tx) { return tx.value<std::int64_t>("SELECT count(*) FROM mail_outbox WHERE institution_id = $institution"); });
  }
  std::int64_t notices(std::string_view key) const {
    return db.read(officer, [&](Tx& tx) {
      return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND key = $1", key);
    });
  }
  void pass_to(Date day) const { program.clock().set(start_of_day_in_seoul(day)); }
  Result<Done> tick() const { return put_yearly_questions(db, Actor{.institution = office.institution, .via = Via::job}, kBase); }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(ask_host, is_for_the_author_and_the_officer_and_needs_an_address) {
  auto const asking = Asking{};
  auto const before = asking.events();
  EXPECT_EQ(kind_of(asking.ask(asking.office.actor_of(asking.office.kang_member))), Kind::forbidden);
  EXPECT_EQ(kind_of(asking.ask(asking.stranger)), Kind::not_found);
  EXPECT_EQ(kind_of(ask_host(asking.db, asking.author, asking.id, {.email = "주소 아님"}, kBase)), Kind::invalid);
  EXPECT_EQ(kind_of(ask_host(asking.db, asking.author, asking.id, {.email = "a@b.kr,c@d.kr"}, kBase)), Kind::invalid);
  EXPECT_EQ(kind_of(ask_host(asking.db, asking.author, asking.id, {}, kBase)), Kind::invalid);
  EXPECT_EQ(kind_of(ask_host(asking.db, asking.author, asking.id, {.email = "a@b.kr", .note = std::string(2001, 'a')}, kBase)),
            Kind::invalid);
  EXPECT_EQ(asking.events(), before);
  auto const mails = asking.mails();
  ASSERT_TRUE(asking.ask(asking.author));
  ASSERT_TRUE(asking.ask(asking.officer));  // again: another link to the same question
  EXPECT_EQ(asking.words().size(), 1U);
  EXPECT_EQ(asking.mails(), mails + 2);
}

TEST(answer_host_word, confirms_the_case_as_of_today) {
  auto const asking = Asking{};
  auto const token = asking.asked();
  asking.pass_to(day_in_seoul(asking.words().front().asked_at) + 3);
  ASSERT_TRUE(asking.say(token, HostReply::confirm));
  EXPECT_TRUE(asking.now().is_host_verified);
  EXPECT_EQ(asking.now().as_of, day_in_seoul(asking.words().front().asked_at) + 3);
  EXPECT_EQ(asking.now().ask_again_on, plus_months(*asking.now().as_of, 12));
  EXPECT_EQ(asking.notices("notice.host_word.confirmed"), 1);
  EXPECT_EQ(kind_of(asking.say(token, HostReply::confirm)), Kind::conflict);
}

TEST(answer_host_word, keeps_a_correction_beside_our_text_until_it_is_settled) {
  auto const asking = Asking{};
  auto const token = asking.asked();
  auto const ours = asking.now().what_they_did;
  EXPECT_EQ(kind_of(asking.say(token, HostReply::correct)), Kind::invalid);
  ASSERT_TRUE(asking.say(token, HostReply::correct, "예산은 12억 원이 아니라 8억 원입니다."));
  EXPECT_EQ(asking.now().what_they_did, ours);
  EXPECT_FALSE(asking.now().is_host_verified);
  auto const word = asking.words().front();
  auto const before = asking.events();
  EXPECT_EQ(kind_of(settle_host_word(asking.db, asking.office.actor_of(asking.office.kang_member), word.id, "고쳤습니다.")),
            Kind::forbidden);
  EXPECT_EQ(kind_of(settle_host_word(asking.db, asking.stranger, word.id, "고쳤습니다.")), Kind::not_found);
  EXPECT_EQ(kind_of(settle_host_word(asking.db, asking.author, word.id, "")), Kind::invalid);
  EXPECT_EQ(asking.events(), before);
  ASSERT_TRUE(settle_host_word(asking.db, asking.author, word.id, "고쳤습니다."));
  EXPECT_EQ(kind_of(settle_host_word(asking.db, asking.author, word.id, "또")), Kind::forbidden);
}

TEST(answer_host_word, that_asks_for_removal_keeps_the_case_inside_until_the_officer_settles_it) {
  auto const asking = Asking{};
  auto const token = asking.asked();
  EXPECT_EQ(kind_of(asking.say(token, HostReply::remove)), Kind::invalid);
  ASSERT_TRUE(asking.say(token, HostReply::remove, "끝난 사업입니다."));
  EXPECT_EQ(asking.now().share_scope, ShareScope::internal);
  auto const word = asking.words().front();
  EXPECT_EQ(kind_of(settle_host_word(asking.db, asking.author, word.id, "그대로 둡니다.")), Kind::forbidden);
  ASSERT_TRUE(settle_host_word(asking.db, asking.officer, word.id, "내부에만 둡니다."));
}

TEST(answer_host_word, refuses_who_it_does_not_know_and_unfinished_answers) {
  auto const asking = Asking{};
  auto const token = asking.asked();
  auto const before = asking.events();
  EXPECT_EQ(kind_of(asking.say(make_link_token(asking.office.institution), HostReply::confirm)), Kind::not_found);
  auto forged = token;
  forged.institution = asking.strangers.institution;
  EXPECT_EQ(kind_of(asking.say(forged, HostReply::confirm)), Kind::not_found);
  auto const host = link_actor({}, token);
  EXPECT_EQ(kind_of(answer_host_word(asking.db, host, token, {})), Kind::invalid);
  EXPECT_EQ(kind_of(answer_host_word(asking.db, host, token, {.reply = HostReply::confirm})), Kind::invalid);
  EXPECT_EQ(kind_of(asking.say(token, HostReply::correct, std::string(4001, 'a'))), Kind::invalid);
  EXPECT_EQ(asking.events(), before);
}

TEST(put_yearly_questions, closes_what_nobody_answered_and_asks_again_after_a_year_once) {
  auto const asking = Asking{};
  auto const first = asking.asked();
  asking.pass_to(asking.words().front().answer_by + 1);
  ASSERT_TRUE(asking.tick());
  EXPECT_EQ(asking.words().front().state, HostWordState::no_answer);
  EXPECT_EQ(asking.notices("notice.host_word.no_answer"), 1);
  ASSERT_TRUE(asking.say(first, HostReply::confirm));  // late is not never
  asking.pass_to(*asking.now().ask_again_on);
  ASSERT_TRUE(asking.tick());
  EXPECT_EQ(asking.words().size(), 1U);
  asking.pass_to(*asking.now().ask_again_on + 1);
  auto const mails = asking.mails();
  ASSERT_TRUE(asking.tick());
  ASSERT_TRUE(asking.tick());  // a job may run again
  ASSERT_EQ(asking.words().size(), 2U);
  EXPECT_EQ(asking.words().front().kind, HostWordKind::yearly);
  EXPECT_EQ(asking.words().front().email, "host@example.org");
  EXPECT_EQ(asking.mails(), mails + 1);
}

TEST(put_yearly_questions, tells_the_author_when_no_address_is_known) {
  auto const asking = Asking{};
  asking.pass_to(*asking.now().ask_again_on + 1);
  ASSERT_TRUE(asking.tick());
  ASSERT_TRUE(asking.tick());
  EXPECT_EQ(asking.words().size(), 0U);
  EXPECT_EQ(asking.notices("notice.host_word.to_ask"), 1);
  run_scenarios(asking.program, {{.name = "badge", .as = asking.author, .get = asking.path, .contains = {"기준일 1년 지남"}},
                                 {.name = "badge in the list", .as = asking.author, .get = "/cases", .contains = {"기준일 1년 지남"}}});
}

TEST(host_word_pages, let_the_host_answer_in_two_languages_and_show_strangers_nothing) {
  auto const asking = Asking{};
  auto const at = asking.path + "/host-word";
  auto const colleague = asking.office.actor_of(asking.office.kang_member);
  run_scenarios(asking.program,
                {{.name = "the form", .as = asking.author, .get = at, .contains = {"담당자 전자우편"}},
                 {.name = "not for a colleague", .as = colleague, .get = at, .not_contains = {"담당자 전자우편"}},
                 {.name = "an address",
                  .as = asking.author,
                  .post = at,
                  .form = {{"email", "x"}},
                  .status = 422,
                  .contains = {"전자우편 주소를 확인"}},
                 {.name = "a colleague asks", .as = colleague, .post = at, .form = {{"email", "a@b.kr"}}, .status = 403},
                 {.name = "stranger", .as = asking.stranger, .get = at, .status = 404},
                 {.name = "stranger asks", .as = asking.stranger, .post = at, .form = {{"email", "a@b.kr"}}, .status = 404}});
  auto const sent = answer(asking.program, {.as = asking.author, .post = at, .form = {{"email", "host@example.org"}}, .events = 1});
  ASSERT_EQ(sent.status, 200);
  auto const start = sent.body.find("/host-word/", sent.body.find("<code"));
  ASSERT_NE(start, std::string::npos);
  auto const link = sent.body.substr(start, sent.body.find('<', start) - start);
  run_scenarios(asking.program,
                {{.name = "the host", .get = link, .contains = {"귀 기관의 사례를 확인해 주세요", asking.now().title}},
                 {.name = "in English", .get = link + "?lang=en", .contains = {"Please confirm what we wrote of you"}},
                 {.name = "unfinished",
                  .post = link,
                  .form = {{"reply", "correct"}, {"respondent", "김 주무관"}},
                  .status = 422,
                  .contains = {"무엇을 어떻게 고칠지"}},
                 {.name = "corrected",
                  .post = link,
                  .form = {{"reply", "correct"}, {"respondent", "김 주무관"}, {"text", "여덟억입니다"}},
                  .status = 303},
                 {.name = "thanks", .get = link, .contains = {"알려 주셔서 감사합니다", "여덟억입니다"}},
                 {.name = "beside ours", .as = colleague, .get = at, .contains = {"여덟억입니다", asking.now().one_line}},
                 {.name = "on the case", .as = colleague, .get = asking.path, .contains = {"그 기관이 다르게 적었습니다"}},
                 {.name = "a wrong link", .get = "/host-word/" + to_text(asking.office.institution) + ".AAAA", .status = 404}});
  auto const settle = "/host-words/" + to_text(asking.words().front().id) + "/settlement";
  run_scenarios(
      asking.program,
      {{.name = "settled by a stranger", .as = asking.stranger, .post = settle, .form = {{"settlement", "고침"}}, .status = 404},
       {.name = "said nothing", .as = asking.author, .post = settle, .status = 422},
       {.name = "settled", .as = asking.author, .post = settle, .form = {{"settlement", "고쳤습니다"}}, .status = 303, .events = 1},
       {.name = "the host reads it", .get = link, .contains = {"고쳤습니다"}}});
}

TEST(host_word_api, lists_asks_and_settles) {
  auto const asking = Asking{};
  auto const path = "/api/v1" + asking.path + "/host-words";
  run_scenarios(
      asking.program,
      {{.name = "asked", .as = asking.author, .post = path, .json = R"({"email":"host@example.org"})", .status = 201, .events = 1},
       {.name = "stranger", .as = asking.stranger, .get = path, .status = 404}});
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = asking.program.program().router.find(Method::get, path, parameters);
  ASSERT_NE(route, nullptr);
  EXPECT_TRUE(schema_violations(*route->operation, 200, answer(asking.program, {.as = asking.author, .get = path}).body).empty());
  auto const word = asking.words().front();
  ASSERT_TRUE(asking.say(asking.asked(), HostReply::correct, "다릅니다"));
  run_scenarios(asking.program, {{.name = "settled",
                                  .as = asking.author,
                                  .post = "/api/v1/host-words/" + to_text(word.id) + "/settlement",
                                  .json = R"({"settlement":"고쳤습니다"})",
                                  .events = 1}});
}

}  // namespace baeumgil
