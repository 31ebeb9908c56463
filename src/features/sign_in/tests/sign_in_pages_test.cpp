// The pages of sign-in through the gate.
#include <gtest/gtest.h>

#include "features/sign_in/invite_person.h"
#include "features/sign_in/token.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(sign_in_pages, lead_in_by_the_right_password_only) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  make_strangers(program.db());  // a second tenant: the page asks for the institution
  auto const letter = InvitationLetter{.token = new_session_token(office.institution)};
  ASSERT_TRUE(invite_person(program.db(), SignInSettings{}, office.actor_of(office.administrator), office.lee_leader.id, letter));
  auto const link = "/invitations/" + letter.token;
  auto const institution = to_text(office.institution);
  run_scenarios(
      program,
      {{.name = "the page asks for the institution", .get = "/sign-in?next=/trips", .contains = {"value=\"/trips\"", "이웃시"}},
       {.name = "a foreign next is dropped",
        .get = "/sign-in?next=https://evil.example",
        .not_contains = {"value=\"https://evil.example\""}},
       {.name = "the invitation greets", .get = link, .contains = {"이팀장"}},
       {.name = "an invented one is no page", .get = "/invitations/" + new_session_token(office.institution), .status = 404},
       {.name = "two different passwords",
        .post = link,
        .form = {{"password", "seven green kites"}, {"password_again", "seven"}},
        .status = 422,
        .contains = {"두 비밀번호가 서로 다릅니다."},
        .not_contains = {"seven green"}},
       {.name = "a guessable password",
        .post = link,
        .form = {{"password", "lee-2026-lee"}, {"password_again", "lee-2026-lee"}},
        .status = 422},
       {.name = "a good one",
        .post = link,
        .form = {{"password", "seven green kites"}, {"password_again", "seven green kites"}},
        .status = 303,
        .location = "/sign-in"},
       {.name = "the link is spent", .get = link, .status = 404},
       {.name = "the wrong password",
        .post = "/sign-in",
        .form = {{"institution", institution}, {"login", "lee@example.go.kr"}, {"password", "wrong password"}},
        .status = 422,
        .contains = {"로그인하지 못했습니다.", "lee@example.go.kr"},
        .not_contains = {"wrong password"}},
       {.name = "without an institution",
        .post = "/sign-in",
        .form = {{"login", "lee@example.go.kr"}, {"password", "seven green kites"}},
        .status = 422},
       {.name = "the right one",
        .post = "/sign-in",
        .form = {{"institution", institution}, {"login", "lee@example.go.kr"}, {"password", "seven green kites"}, {"next", "/trips"}},
        .status = 303,
        .location = "/trips"},
       {.name = "the first administrator's page is shut",
        .get = "/first-administrator?token=" + new_session_token(InstitutionId{}),
        .status = 404}});
}

TEST(account_pages, are_ones_own) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const lee = office.actor_of(office.lee_leader);
  run_scenarios(
      program,
      {{.name = "nobody has none", .get = "/account", .status = 303},
       {.name = "the page", .as = lee, .get = "/account", .contains = {"이팀장", "API 토큰", "로그인한 기기"}},
       {.name = "a token is shown once",
        .as = lee,
        .post = "/account/tokens",
        .form = {{"name", "보고서 연계"}, {"scope", "read"}, {"days", "30"}},
        .contains = {"bgt_"},
        .events = 1},
       {.name = "and then only its name", .as = lee, .get = "/account", .contains = {"보고서 연계"}, .not_contains = {"bgt_"}},
       {.name = "a token without a name",
        .as = lee,
        .post = "/account/tokens",
        .form = {{"name", ""}, {"scope", "read"}, {"days", "30"}},
        .status = 422},
       {.name = "preferences", .as = lee, .post = "/account/preferences", .form = {{"language", "en"}}, .status = 303, .events = 1},
       {.name = "the header changes the account's language and leads back",
        .as = lee,
        .post = "/account/language",
        .form = {{"language", "ko"}, {"back", "/issues"}},
        .status = 303,
        .location = "/issues",
        .events = 1},
       {.name = "to what it is already: nothing",
        .as = lee,
        .post = "/account/language",
        .form = {{"language", "ko"}, {"back", "//elsewhere.example"}},
        .status = 303,
        .location = "/",
        .events = 0},
       {.name = "the form of a signed-in person", .as = lee, .get = "/account", .contains = {"action=\"/account/language\""}},
       {.name = "nobody has no account", .get = "/sign-in", .not_contains = {"/account/language"}},
       {.name = "the officer invites nobody",
        .as = office.actor_of(office.kim_officer),
        .post = "/people/" + to_text(lee.person) + "/invitation",
        .status = 404},
       {.name = "the administrator does",
        .as = office.actor_of(office.administrator),
        .post = "/people/" + to_text(office.park_member.id) + "/invitation",
        .contains = {"https://baeumgil.test/invitations/"},
        .events = 1}});
}

}  // namespace
}  // namespace baeumgil
