// Signing in and everything around it, against the database: what opens, what stays shut, what is written down.
#include "features/sign_in/sign_in.h"

#include <gtest/gtest.h>

#include "features/audit/list_events.h"
#include "features/people/deactivate_person.h"
#include "features/sign_in/account_store.h"
#include "features/sign_in/api_tokens.h"
#include "features/sign_in/change_password.h"
#include "features/sign_in/first_administrator.h"
#include "features/sign_in/invite_person.h"
#include "features/sign_in/password_rules.h"
#include "features/sign_in/sessions.h"
#include "features/sign_in/sign_in_pages.h"
#include "features/sign_in/token.h"
#include "platform/db/migrate.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr auto kPassword = "seven green kites";
SignInSettings const kSettings{.cost = {.memory_kib = 64, .passes = 1}};

// An office where everybody asked for has chosen the password above.
struct Doors {
  Office office{make_office(test_database())};

  void open(Person const& person) const {
    auto const letter = InvitationLetter{.token = new_session_token(office.institution)};
    ASSERT_TRUE(invite_person(test_database(), kSettings, office.actor_of(office.administrator), person.id, letter));
    ASSERT_TRUE(accept_invitation(test_database(), kSettings, letter.token, kPassword));
  }
  Result<std::string> enter(Person const& person, std::string const& password, std::string const& origin = "10.0.0.1") const {
    return sign_in(test_database(), kSettings,
                   {.institution = office.institution, .login = person.email, .password = password, .origin = origin, .browser = "test"});
  }
  int events(Person const& person, std::string_view verb) const {
    return test_database().read(office.institution, [&](Tx& tx) {
      auto count = 0;
      for (auto const& event : list_events_of(tx, "person", person.id.value)) count += event.verb == verb ? 1 : 0;
      return count;
    });
  }
};

TEST(sign_in, opens_a_session_with_the_roles_of_the_person) {
  auto const doors = Doors{};
  doors.open(doors.office.han_head);
  auto const token = doors.enter(doors.office.han_head, kPassword);
  ASSERT_TRUE(token);
  auto sessions = Sessions{test_database(), kSettings};
  auto const actor = sessions.by_session(*token);
  EXPECT_EQ(actor.person, doors.office.han_head.id);
  EXPECT_EQ(actor.institution, doors.office.institution);
  EXPECT_TRUE(actor.heads(doors.office.transport));
  EXPECT_TRUE(actor.may_write);
  EXPECT_EQ(doors.events(doors.office.han_head, "person.signed_in"), 1);
}

TEST(sign_in, takes_the_staff_number_too) {
  auto const doors = Doors{};
  doors.open(doors.office.lee_leader);
  EXPECT_TRUE(sign_in(test_database(), kSettings,
                      {.institution = doors.office.institution, .login = doors.office.lee_leader.staff_no, .password = kPassword}));
}

TEST(sign_in, says_the_same_to_a_wrong_password_an_unknown_account_and_a_deactivated_person) {
  auto const doors = Doors{};
  auto const& office = doors.office;
  doors.open(office.park_member);
  doors.open(office.choi_member);
  ASSERT_TRUE(deactivate_person(test_database(), office.actor_of(office.administrator), office.choi_member.id, "퇴직"));
  auto const wrong = doors.enter(office.park_member, "another password");
  auto stranger = office.park_member;
  stranger.email = "nobody@example.go.kr";
  auto const unknown = doors.enter(stranger, kPassword);
  auto const gone = doors.enter(office.choi_member, kPassword);
  auto const not_invited = doors.enter(office.jung_member, "");
  for (auto const* answer : {&wrong, &unknown, &gone, &not_invited}) {
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->error().key, "sign_in.refused");
    EXPECT_TRUE(answer->error().fields.empty());
  }
  EXPECT_EQ(doors.events(office.park_member, "person.sign_in_failed"), 1);
}

TEST(sign_in, knows_nobody_of_another_institution) {
  auto const doors = Doors{};
  auto const strangers = make_strangers(test_database());
  doors.open(doors.office.lee_leader);
  EXPECT_FALSE(sign_in(test_database(), kSettings,
                       {.institution = strangers.institution, .login = doors.office.lee_leader.email, .password = kPassword}));
}

TEST(sign_in, waits_longer_after_each_failure_and_forgets_them_after_a_success) {
  auto const doors = Doors{};
  auto const& person = doors.office.park_member;
  doors.open(person);
  for (auto i = 0; i < kSettings.account.free_failures; ++i) EXPECT_FALSE(doors.enter(person, "wrong password"));
  EXPECT_FALSE(doors.enter(person, kPassword)) << "the right password must wait too";
  EXPECT_EQ(doors.events(person, "person.sign_in_failed"), kSettings.account.free_failures) << "waiting writes nothing";
  test_clock().advance(3);
  EXPECT_TRUE(doors.enter(person, kPassword));
  EXPECT_FALSE(doors.enter(person, "wrong password"));
  EXPECT_TRUE(doors.enter(person, kPassword));
}

TEST(sign_in, slows_an_address_that_tries_many_accounts) {
  auto const doors = Doors{};
  doors.open(doors.office.lee_leader);
  for (auto i = 0; i < kSettings.address.free_failures; ++i) {
    auto nobody = doors.office.park_member;
    nobody.email = "guess" + std::to_string(i) + "@example.go.kr";
    EXPECT_FALSE(doors.enter(nobody, "x", "10.9.9.9"));
  }
  EXPECT_FALSE(doors.enter(doors.office.lee_leader, kPassword, "10.9.9.9"));
  EXPECT_TRUE(doors.enter(doors.office.lee_leader, kPassword, "10.0.0.2"));
}

TEST(delay_after, doubles_up_to_its_limit) {
  auto const patience = Patience{};
  EXPECT_EQ(delay_after(4, patience), 0);
  EXPECT_EQ(delay_after(5, patience), 2);
  EXPECT_EQ(delay_after(7, patience), 8);
  EXPECT_EQ(delay_after(60, patience), 300);
}

TEST(sessions, end_by_idleness_by_age_and_by_deactivation) {
  auto const doors = Doors{};
  auto const& person = doors.office.jung_member;
  doors.open(person);
  auto sessions = Sessions{test_database(), kSettings};
  auto const idle = *doors.enter(person, kPassword);
  test_clock().advance(kSettings.idle_seconds);
  EXPECT_FALSE(sessions.by_session(idle).is_signed_in());
  auto const old = *doors.enter(person, kPassword);
  for (std::int64_t passed = 0; passed < kSettings.longest_seconds; passed += kSettings.idle_seconds / 2) {
    EXPECT_TRUE(sessions.by_session(old).is_signed_in()) << passed;
    sessions.write_seen();
    test_clock().advance(kSettings.idle_seconds / 2);
  }
  EXPECT_FALSE(sessions.by_session(old).is_signed_in());
  auto const current = *doors.enter(person, kPassword);
  ASSERT_TRUE(deactivate_person(test_database(), doors.office.actor_of(doors.office.administrator), person.id, "휴직"));
  EXPECT_FALSE(sessions.by_session(current).is_signed_in());
}

TEST(sessions, open_nothing_to_tokens_that_were_changed_or_invented) {
  auto const doors = Doors{};
  doors.open(doors.office.lee_leader);
  auto sessions = Sessions{test_database(), kSettings};
  auto token = *doors.enter(doors.office.lee_leader, kPassword);
  auto const strangers = make_strangers(test_database());
  auto moved = to_text(strangers.institution) + token.substr(22);
  token.back() = token.back() == 'A' ? 'B' : 'A';
  for (auto const& invented : {token, moved, std::string{}, std::string{"."}, new_session_token(doors.office.institution)})
    EXPECT_FALSE(sessions.by_session(invented).is_signed_in());
}

TEST(sign_out, ends_this_session_and_everywhere_ends_all) {
  auto const doors = Doors{};
  auto const& person = doors.office.lee_leader;
  doors.open(person);
  auto sessions = Sessions{test_database(), kSettings};
  auto const first = *doors.enter(person, kPassword);
  auto const second = *doors.enter(person, kPassword);
  auto const third = *doors.enter(person, kPassword);
  ASSERT_TRUE(sign_out(test_database(), sessions.by_session(first), first));
  EXPECT_FALSE(sessions.by_session(first).is_signed_in());
  EXPECT_TRUE(sessions.by_session(second).is_signed_in());
  ASSERT_TRUE(sign_out_everywhere(test_database(), sessions.by_session(second)));
  EXPECT_FALSE(sessions.by_session(third).is_signed_in());
}

TEST(change_password, needs_the_current_one_and_ends_the_other_sessions) {
  auto const doors = Doors{};
  auto const& person = doors.office.lee_leader;
  doors.open(person);
  auto sessions = Sessions{test_database(), kSettings};
  auto const here = *doors.enter(person, kPassword);
  auto const elsewhere = *doors.enter(person, kPassword);
  auto const actor = sessions.by_session(here);
  auto const wrong = change_password(test_database(), kSettings, actor, {.current = "not it", .password = "eight blue lanterns"});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().fields.front().field, "current_password");
  ASSERT_TRUE(
      change_password(test_database(), kSettings, actor, {.current = kPassword, .password = "eight blue lanterns", .session_token = here}));
  EXPECT_TRUE(sessions.by_session(here).is_signed_in());
  EXPECT_FALSE(sessions.by_session(elsewhere).is_signed_in());
  EXPECT_FALSE(doors.enter(person, kPassword));
  EXPECT_TRUE(doors.enter(person, "eight blue lanterns"));
}

TEST(invitation, works_once_and_not_after_a_later_one_or_its_time) {
  auto const doors = Doors{};
  auto const& office = doors.office;
  auto const administrator = office.actor_of(office.administrator);
  auto const invite = [&] {
    auto const letter = InvitationLetter{.token = new_session_token(office.institution)};
    EXPECT_TRUE(invite_person(test_database(), kSettings, administrator, office.kang_member.id, letter));
    return letter.token;
  };
  auto const first = invite();
  auto const second = invite();
  EXPECT_FALSE(accept_invitation(test_database(), kSettings, first, kPassword));
  EXPECT_TRUE(accept_invitation(test_database(), kSettings, second, kPassword));
  EXPECT_FALSE(accept_invitation(test_database(), kSettings, second, kPassword));
  auto const late = invite();
  test_clock().advance(kSettings.invitation_seconds);
  EXPECT_FALSE(find_invited(test_database(), late));
}

TEST(invitation, is_the_administrators_and_never_a_strangers) {
  auto const doors = Doors{};
  auto const& office = doors.office;
  auto const strangers = make_strangers(test_database());
  auto const by = [&](Actor const& actor) {
    return invite_person(test_database(), kSettings, actor, office.kang_member.id, {.token = new_session_token(actor.institution)});
  };
  EXPECT_EQ(by(office.actor_of(office.kim_officer)).error().kind, Kind::forbidden);
  EXPECT_EQ(by(strangers.actor_of(strangers.administrator)).error().kind, Kind::not_found);
}

TEST(check_new_password, refuses_what_can_be_guessed) {
  auto const owner = PasswordOwner{.name = "이팀장", .email = "leeteam@example.go.kr", .staff_no = "200307"};
  struct Case {
    std::string password{};
    std::string key{};
  };
  Case const cases[] = {{"짧은암호", "password.too_short"},
                        {std::string(300, 'x'), "password.too_long"},
                        {"LeeTeam!2026x", "password.personal"},
                        {"나는이팀장입니다아아", "password.personal"},
                        {"x200307y-extra", "password.personal"},
                        {"aaaaaaaaaaaa", "password.repeated"},
                        {"ab12cab12cab12c", "password.repeated"},
                        {"1234567890", "password.repeated"},
                        {"zyxwvutsrqpo", "password.repeated"},
                        {kPassword, ""},
                        {"하남시의 느린 강물", ""}};
  for (auto const& given : cases) {
    auto const answer = check_new_password(given.password, owner, 10);
    EXPECT_EQ(answer ? "" : answer.error().fields.front().key, given.key) << given.password;
  }
}

TEST(api_token, acts_within_its_scope_until_it_is_revoked_or_expires) {
  auto const doors = Doors{};
  auto const actor = doors.office.actor_of(doors.office.lee_leader);
  auto sessions = Sessions{test_database(), kSettings};
  auto const reading = *make_api_token(test_database(), actor, {.name = "보기", .scope = TokenScope::read});
  auto const writing = *make_api_token(test_database(), actor, {.name = "쓰기", .scope = TokenScope::read_write, .days = 1});
  EXPECT_TRUE(reading.starts_with("bgt_"));
  EXPECT_FALSE(sessions.by_api_token(reading)->may_write);
  EXPECT_TRUE(sessions.by_api_token(writing)->may_write);
  test_clock().advance(86400);
  EXPECT_FALSE(sessions.by_api_token(writing));
  auto const kept = test_database().read(actor, [&](Tx& tx) { return list_tokens(tx, actor.person); });
  auto const strangers = make_strangers(test_database());
  EXPECT_FALSE(revoke_api_token(test_database(), strangers.actor_of(strangers.lee_leader), kept.back().id));
  EXPECT_FALSE(revoke_api_token(test_database(), doors.office.actor_of(doors.office.park_member), kept.back().id));
  ASSERT_TRUE(revoke_api_token(test_database(), actor, kept.back().id));
  EXPECT_FALSE(sessions.by_api_token(reading));
  EXPECT_FALSE(make_api_token(test_database(), actor, {.name = "", .days = 1}));
  EXPECT_FALSE(make_api_token(test_database(), actor, {.name = "x", .days = 366}));
}

TEST(api_token, says_when_it_was_last_used) {
  auto const doors = Doors{};
  auto const actor = doors.office.actor_of(doors.office.lee_leader);
  auto sessions = Sessions{test_database(), kSettings};
  auto const token = *make_api_token(test_database(), actor, {.name = "보기", .scope = TokenScope::read});
  auto const last_used = [&] {
    return test_database().read(actor, [&](Tx& tx) { return list_tokens(tx, actor.person).front().last_used_at; });
  };
  EXPECT_FALSE(last_used());
  ASSERT_TRUE(sessions.by_api_token(token));
  sessions.write_seen();
  EXPECT_EQ(last_used(), test_clock().now());
}

TEST(remove_ended_sign_ins, leaves_what_is_still_open) {
  auto const doors = Doors{};
  doors.open(doors.office.han_head);
  auto const old = doors.enter(doors.office.han_head, kPassword);
  ASSERT_TRUE(old);
  EXPECT_FALSE(doors.enter(doors.office.lee_leader, "wrong"));
  auto const count = [&](Sql sql) {
    return test_database().read(doors.office.institution, [&](Tx& tx) { return tx.value<std::int64_t>(sql); });
  };
  auto const remove = [&](std::int64_t days) {
    auto removed = std::int64_t{0};
    EXPECT_TRUE(test_database().write(Actor{.institution = doors.office.institution, .via = Via::job}, [&](Tx& tx) -> Result<Done> {
      removed = remove_ended_sign_ins(tx, tx.now() - days * 86400);
      return Done{};
    }));
    return removed;
  };
  EXPECT_EQ(remove(90), 0);
  auto const before = test_clock().now();
  test_clock().advance(91 * 86400);
  auto const fresh = doors.enter(doors.office.han_head, kPassword);
  ASSERT_TRUE(fresh);
  auto const events = count("SELECT count(*) FROM events WHERE institution_id = $institution");
  EXPECT_GE(remove(90), 3) << "a session, an invitation and a failure";
  EXPECT_EQ(count("SELECT count(*) FROM sessions WHERE institution_id = $institution"), 1);
  EXPECT_EQ(count("SELECT count(*) FROM invitations WHERE institution_id = $institution"), 0);
  EXPECT_EQ(count("SELECT count(*) FROM sign_in_attempts WHERE institution_id = $institution"), 0);
  EXPECT_EQ(count("SELECT count(*) FROM events WHERE institution_id = $institution"), events) << "the log keeps everything";
  auto sessions = Sessions{test_database(), kSettings};
  EXPECT_TRUE(sessions.by_session(*fresh).is_signed_in());
  test_clock().set(before);
}

TEST(first_administrator, is_registered_once_in_an_empty_installation) {
  auto const scratch = ScratchDatabase{};
  migrate(scratch.settings(), embedded_migrations(), test_clock());
  auto const empty = Database::open(scratch.settings(), test_clock());
  auto const city = make_host(*empty, "빈도시");
  auto const token = create_first_administrator_token(*empty);
  ASSERT_TRUE(token);
  EXPECT_TRUE(is_first_administrator_token(*empty, *token));
  EXPECT_FALSE(is_first_administrator_token(*empty, new_session_token(InstitutionId{})));
  auto asked = NewAdministrator{.institution = city, .department = "자치행정과", .password = kPassword};
  asked.person = {.staff_no = "1", .name = "첫관리", .email = "first@example.go.kr"};
  EXPECT_FALSE(create_first_administrator(*empty, kSettings, new_session_token(InstitutionId{}), asked));
  ASSERT_TRUE(create_first_administrator(*empty, kSettings, *token, asked));
  EXPECT_FALSE(create_first_administrator(*empty, kSettings, *token, asked));
  EXPECT_FALSE(create_first_administrator_token(*empty));
  auto const session = sign_in(*empty, kSettings, {.institution = city, .login = "first@example.go.kr", .password = kPassword});
  ASSERT_TRUE(session);
  EXPECT_TRUE(Sessions(*empty, kSettings).by_session(*session).has(Role::administrator));
}

TEST(local_path, leads_to_our_own_pages_only) {
  EXPECT_EQ(local_path("/trips?state=ready"), "/trips?state=ready");
  for (auto const* foreign : {"", "//evil.example", "https://evil.example", "/\\evil.example", "trips", "/a\r\nb"})
    EXPECT_EQ(local_path(foreign), "/") << foreign;
}

}  // namespace
}  // namespace baeumgil
