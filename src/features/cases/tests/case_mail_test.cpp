// A case by mail: to colleagues by name, outside only its covered public edition, not without end.
#include <gtest/gtest.h>

#include "features/cases/mail_case.h"
#include "features/citizens/suggestion.h"
#include "features/publications/rule_on_finding.h"
#include "platform/html/site.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/two_offices.h"

namespace baeumgil {
namespace {

constexpr auto kBase = "https://baeum.example";

struct Mailroom : TwoOffices {
  ChainWalk walk{walk_chain(db, office, WalkTo::published_case)};
  Actor reader{office.actor_of(office.kang_member)};
  CaseId id{walk.good_case};
  std::string path{"/cases/" + to_text(id)};

  Result<CaseId> send(Actor const& actor, CaseMailInput const& input) const { return mail_case(db, actor, id, input, kBase); }
  std::vector<std::string> mails_to(std::string_view receiver) const {
    return db.read(officer, [&](Tx& tx) {
      return tx.list(
          "SELECT body FROM mail_outbox WHERE institution_id = $institution AND recipient = $1 AND subject LIKE '%우수사례%' ORDER BY id",
          [](Row& row) { return row.next<std::string>(); }, receiver);
    });
  }
  void make_public() const {
    EXPECT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
      tx.change("UPDATE cases SET share_scope = 'open' WHERE institution_id = $institution AND id = $1", id);
      return Done{};
    }));
    EXPECT_TRUE(set_citizen_pages(db, officer, true));
    auto const which = Published{.noun = PublishedNoun::good_case, .id = id.value};
    EXPECT_TRUE(release_edition(db, officer, which, program.program().site.locale()));
  }
};

std::string refusal(Result<CaseId> const& result) {
  if (result) return "sent";
  return result.error().fields.empty() ? result.error().key : result.error().fields.front().field + " " + result.error().fields.front().key;
}

}  // namespace

TEST(mail_case, goes_to_colleagues_by_name_and_is_recorded) {
  auto const post = Mailroom{};
  auto const& lee = post.office.lee_leader;
  auto const before = post.events();
  ASSERT_TRUE(post.send(post.reader, {.to = {lee.name, lee.email, post.office.han_head.staff_no}, .message = "우리도 해 봅시다."}));
  EXPECT_EQ(post.events(), before + 1);
  auto const mails = post.mails_to(lee.email);
  ASSERT_EQ(mails.size(), 1U) << "named twice, written to once";
  EXPECT_NE(mails.front().find("우리도 해 봅시다."), std::string::npos);
  EXPECT_NE(mails.front().find(std::string{kBase} + post.path), std::string::npos);
  EXPECT_NE(mails.front().find(post.office.kang_member.name), std::string::npos);
  EXPECT_EQ(post.mails_to(post.office.han_head.email).size(), 1U);
}

TEST(mail_case, covers_what_goes_to_colleagues_too) {
  auto const post = Mailroom{};
  ASSERT_TRUE(post.db.write(post.officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET title = title || $2, one_line = one_line || $2 WHERE institution_id = $institution AND id = $1", post.id,
              std::string_view{" 010-1234-5678 hong@example.kr"});
    return Done{};
  }));
  ASSERT_TRUE(post.send(post.reader, {.to = {post.office.lee_leader.name}, .message = "문의 031-790-0000"}));
  auto const subjects = post.db.read(post.officer, [&](Tx& tx) {
    return tx.list(
        "SELECT subject FROM mail_outbox WHERE institution_id = $institution AND recipient = $1",
        [](Row& row) { return row.next<std::string>(); }, post.office.lee_leader.email);
  });
  auto const bodies = post.mails_to(post.office.lee_leader.email);
  ASSERT_EQ(bodies.size(), 1U);
  for (auto const* datum : {"010-1234-5678", "hong@example.kr", "031-790-0000"}) {
    EXPECT_EQ(bodies.front().find(datum), std::string::npos) << datum;
    for (auto const& subject : subjects) EXPECT_EQ(subject.find(datum), std::string::npos) << subject;
  }
  EXPECT_NE(bodies.front().find("●●●"), std::string::npos);
}

TEST(mail_case, refuses_at_the_field_and_sends_nothing) {
  auto const post = Mailroom{};
  auto const before = post.events();
  EXPECT_EQ(refusal(post.send(post.reader, {.message = "누구에게?"})), "to case.mail.nobody");
  EXPECT_EQ(refusal(post.send(post.reader, {.to = {post.office.lee_leader.name, "없는사람"}})), "to case.mail.unknown");
  EXPECT_EQ(refusal(post.send(post.reader, {.to = {post.strangers.kim_officer.email}})), "to case.mail.unknown")
      << "of another institution";
  EXPECT_EQ(refusal(post.send(post.reader, {.to = {post.office.lee_leader.name}, .message = std::string(kCaseMessage + 1, 'a')})),
            "message field.too_long");
  EXPECT_EQ(refusal(post.send(post.reader, {.email = "주소 아님"})), "email case.mail.not_an_address");
  EXPECT_EQ(refusal(post.send(post.reader, {.email = "out@example.org"})), "email case.mail.not_public");
  EXPECT_EQ(refusal(post.send(post.strangers.actor_of(post.strangers.kim_officer), {.to = {"가"}})), "problem.not_found");
  ASSERT_TRUE(post.db.write(post.officer, [&](Tx& tx) -> Result<Done> {
    tx.change(
        "UPDATE people SET name = $2, folded_name = (SELECT folded_name FROM people WHERE institution_id = $institution AND id = $3) "
        "WHERE institution_id = $institution AND id = $1",
        post.office.park_member.id, post.office.lee_leader.name, post.office.lee_leader.id);
    return Done{};
  }));
  EXPECT_EQ(refusal(post.send(post.reader, {.to = {post.office.lee_leader.name}})), "to case.mail.several");
  EXPECT_EQ(post.events(), before);
  EXPECT_TRUE(post.mails_to(post.office.lee_leader.email).empty());
}

TEST(mail_case, leaves_only_covered_and_with_its_public_edition) {
  auto const post = Mailroom{};
  post.make_public();
  ASSERT_TRUE(post.db.write(post.officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET title = title || $2, one_line = one_line || $2 WHERE institution_id = $institution AND id = $1", post.id,
              std::string_view{" 010-1234-5678"});
    return Done{};
  }));
  ASSERT_TRUE(post.send(post.reader, {.email = "out@example.org", .message = "김가상 팀장 hong@example.kr 900101-1234567"}));
  auto const mails = post.mails_to("out@example.org");
  ASSERT_EQ(mails.size(), 1U);
  for (auto const* datum : {"010-1234-5678", "hong@example.kr", "900101-1234567", "김가상"})
    EXPECT_EQ(mails.front().find(datum), std::string::npos) << datum;
  EXPECT_EQ(mails.front().find(kBase + post.path), std::string::npos) << "no address that asks to sign in";
  auto const link = mails.front().find("/open/");
  ASSERT_NE(link, std::string::npos);
  auto const open = mails.front().substr(link, mails.front().find('\n', link) - link);
  EXPECT_EQ(answer(post.program, {.get = open}).status, 200) << open;
  ASSERT_TRUE(set_citizen_pages(post.db, post.officer, false));
  EXPECT_EQ(refusal(post.send(post.reader, {.email = "out@example.org"})), "email case.mail.not_public");
}

TEST(mail_case, has_an_end_within_an_hour) {
  auto const post = Mailroom{};
  post.make_public();
  for (auto i = 0; i < kCaseMailsAnHour; ++i) ASSERT_TRUE(post.send(post.reader, {.email = "out@example.org"})) << i;
  auto const before = post.events();
  EXPECT_EQ(refusal(post.send(post.reader, {.email = "out@example.org"})), "case.mail.too_many");
  EXPECT_EQ(post.events(), before);
  ASSERT_TRUE(post.send(post.officer, {.email = "out@example.org"})) << "counted by sender";
  post.program.clock().advance(60LL * 60 + 1);
  ASSERT_TRUE(post.send(post.reader, {.email = "out@example.org"}));
}

TEST(case_mail_pages, show_the_form_again_with_what_is_wrong) {
  auto const post = Mailroom{};
  auto const& lee = post.office.lee_leader;
  run_scenarios(
      post.program,
      {{.name = "the way there", .as = post.reader, .get = post.path, .contains = {post.path + "/mail"}},
       {.name = "form", .as = post.reader, .get = post.path + "/mail", .contains = {"받는 동료", "공개판이 나간 사례만"}},
       {.name = "nobody", .as = post.reader, .post = post.path + "/mail", .status = 422, .contains = {"받는 동료나 기관 밖 메일 주소"}},
       {.name = "unknown",
        .as = post.reader,
        .post = post.path + "/mail",
        .form = {{"to", "없는사람"}, {"message", "그대로 남는 말"}},
        .status = 422,
        .contains = {"없는사람", "그대로 남는 말"}},
       {.name = "sent",
        .as = post.reader,
        .post = post.path + "/mail",
        .form = {{"to", lee.name + ", " + post.office.han_head.name}},
        .status = 303,
        .events = 1},
       {.name = "by a program",
        .as = post.reader,
        .post = "/api/v1" + post.path + "/mails",
        .json = R"({"to":[")" + lee.name + R"("],"message":"보세요"})",
        .status = 201,
        .events = 1},
       {.name = "a program too is refused at the field",
        .as = post.reader,
        .post = "/api/v1" + post.path + "/mails",
        .json = R"({"email":"out@example.org"})",
        .status = 422,
        .contains = {"email"}},
       {.name = "not a stranger", .as = post.strangers.actor_of(post.strangers.kim_officer), .get = post.path + "/mail", .status = 404},
       {.name = "nor by post",
        .as = post.strangers.actor_of(post.strangers.kim_officer),
        .post = post.path + "/mail",
        .form = {{"to", "가"}},
        .status = 404}});
}

}  // namespace baeumgil
