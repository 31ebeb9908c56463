// The doors people really come through: sessions, API tokens and host links as the product makes them, and a socket. Who is shown
// out is out at once, and one institution's key opens nothing of another.

#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "features/people/deactivate_person.h"
#include "features/sign_in/api_tokens.h"
#include "features/sign_in/change_password.h"
#include "features/sign_in/invite_person.h"
#include "features/sign_in/sessions.h"
#include "features/sign_in/sign_in.h"
#include "features/sign_in/token.h"
#include "features/trips/follow_visit.h"
#include "features/trips/request_visit.h"
#include "features/trips/send_visit.h"
#include "platform/web/server.h"
#include "platform/web/tests/client.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/whole/route_paths.h"

namespace baeumgil {
namespace {

constexpr auto kPassword = "seven green kites";
auto const kSettings = SignInSettings{.cost = {.memory_kib = 64, .passes = 1}};

// The program with the product's own authenticator, beside the one of the other tests and on the same database.
class RealProgram {
 public:
  static RealProgram& instance() {
    static auto made = RealProgram{};
    return made;
  }
  ~RealProgram() {
    server_->stop();
    thread_.join();
    program_.reset();
    auto ignored = std::error_code{};
    std::filesystem::remove_all(folder_, ignored);
  }

  Response answer(Request request) { return program_->gate.answer(request); }
  int port() const { return server_->port(); }
  Sessions& sessions() { return *sessions_; }
  RunningProgram& program() { return *program_; }

 private:
  RealProgram() {
    TestProgram::instance();  // carried data
    folder_ = (std::filesystem::temp_directory_path() / ("baeumgil-real-" + to_text(new_uuid()))).string();
    auto const config = Config{.data = folder_};
    make_data_folder(config);
    program_ = std::make_unique<RunningProgram>(config, test_database(), test_clock(), [this](Database& db, Clock const&) {
      auto sessions = std::make_unique<Sessions>(db, kSettings);
      sessions_ = sessions.get();
      return sessions;
    });
    std::filesystem::create_directories(folder_ + "/uploads");
    server_ = std::make_unique<Server>(ServerSettings{.port = 0, .workers = 2, .upload_folder = folder_ + "/uploads"},
                                       [this](Request& request) { return program_->gate.answer(request); });
    thread_ = std::thread{[this] { server_->run(); }};
  }

  std::string folder_{};
  Sessions* sessions_{nullptr};  // owned by the program
  std::unique_ptr<RunningProgram> program_{};
  std::unique_ptr<Server> server_{};
  std::thread thread_{};
};

// Signed in by password, as a browser's cookie.
std::string session_of(Office const& office, Person const& person) {
  auto const letter = InvitationLetter{.token = new_session_token(office.institution)};
  EXPECT_TRUE(invite_person(test_database(), kSettings, office.actor_of(office.administrator), person.id, letter));
  EXPECT_TRUE(accept_invitation(test_database(), kSettings, letter.token, kPassword));
  auto const token = sign_in(test_database(), kSettings,
                             {.institution = office.institution, .login = person.email, .password = kPassword, .origin = "192.0.2.7"});
  EXPECT_TRUE(token);
  return token ? *token : std::string{};
}

std::string token_of(Office const& office, Person const& person, TokenScope scope = TokenScope::read_write) {
  auto const made = make_api_token(test_database(), office.actor_of(person), {.name = "시험", .scope = scope});
  EXPECT_TRUE(made);
  return made ? *made : std::string{};
}

// A page with a session, an API address with a token.
Response visit(std::string const& path, std::string const& key, Method method = Method::get) {
  auto request = Request{.method = method, .path = path, .target = path, .remote_address = "192.0.2.7"};
  if (key.starts_with(kApiTokenMark))
    request.headers = {{"authorization", "Bearer " + key}, {"content-type", "application/json"}};
  else
    request.headers = {{"cookie", "session=" + key}};
  return RealProgram::instance().answer(std::move(request));
}

void expect_open(std::string const& session, std::string const& token) {
  EXPECT_EQ(visit("/", session).status, 200);
  EXPECT_EQ(visit("/api/v1/issues", token).status, 200);
}

void expect_session_ended(std::string const& session) {
  auto const page = visit("/", session);
  EXPECT_EQ(page.status, 303);
  EXPECT_TRUE(header_of(page, "Location").starts_with("/sign-in"));
}

void expect_token_ended(std::string const& token) {
  EXPECT_EQ(visit("/api/v1/issues", token).status, 401);
  EXPECT_EQ(visit("/api/v1/openapi.json", token).status, 401) << "not even where nobody would be let in";
  EXPECT_EQ(visit("/api/v1/issues", token, Method::post).status, 401);
}

TEST(a_session, is_refused_at_once_when_it_is_ended_here_or_everywhere) {
  auto const office = make_office(test_database());
  auto const& person = office.lee_leader;
  auto const first = session_of(office, person);
  auto const second = session_of(office, person);  // a new password ended the first
  expect_session_ended(first);
  EXPECT_EQ(visit("/", second).status, 200);
  ASSERT_TRUE(sign_out(test_database(), office.actor_of(person), second));
  expect_session_ended(second);
  auto const third = session_of(office, person);
  auto const token = token_of(office, person);
  expect_open(third, token);
  ASSERT_TRUE(sign_out_everywhere(test_database(), office.actor_of(person)));
  expect_session_ended(third);
}

TEST(an_api_token, is_refused_at_once_when_it_is_revoked_or_too_old) {
  auto const office = make_office(test_database());
  auto const actor = office.actor_of(office.lee_leader);
  auto const token = token_of(office, office.lee_leader);
  EXPECT_EQ(visit("/api/v1/issues", token).status, 200);
  auto const kept = test_database().read(actor, [&](Tx& tx) { return list_tokens(tx, actor.person); });
  ASSERT_TRUE(revoke_api_token(test_database(), actor, kept.front().id));
  expect_token_ended(token);
  auto const old = token_of(office, office.lee_leader);
  test_clock().advance(91 * 86400);
  expect_token_ended(old);
  test_clock().advance(-91 * 86400);
}

TEST(an_api_token, that_only_reads_changes_nothing) {
  auto const office = make_office(test_database());
  auto const token = token_of(office, office.kim_officer, TokenScope::read);
  EXPECT_EQ(visit("/api/v1/issues", token).status, 200);
  EXPECT_EQ(visit("/api/v1/issues", token, Method::post).status, 403);
}

TEST(a_deactivated_person, is_refused_at_once_at_every_door) {
  auto const office = make_office(test_database());
  auto const session = session_of(office, office.park_member);
  auto const token = token_of(office, office.park_member);
  expect_open(session, token);
  ASSERT_TRUE(deactivate_person(test_database(), office.actor_of(office.administrator), office.park_member.id, "휴직"));
  expect_session_ended(session);
  expect_token_ended(token);
  EXPECT_FALSE(
      sign_in(test_database(), kSettings, {.institution = office.institution, .login = office.park_member.email, .password = kPassword}));
}

TEST(an_api_token, remembers_its_last_use_by_the_hour_and_not_by_the_request) {
  auto const office = make_office(test_database());
  auto const actor = office.actor_of(office.lee_leader);
  auto const token = token_of(office, office.lee_leader);
  auto const last_use = [&] {
    RealProgram::instance().sessions().write_seen();
    return test_database().read(actor, [&](Tx& tx) { return list_tokens(tx, actor.person).front().last_used_at; });
  };
  EXPECT_FALSE(last_use());
  EXPECT_EQ(visit("/api/v1/issues", token).status, 200);
  auto const first = last_use();
  ASSERT_TRUE(first);
  EXPECT_EQ(*first, test_database().now());
  test_clock().advance(3599);
  visit("/api/v1/issues", token);
  EXPECT_EQ(last_use(), first) << "not a write for each request";
  test_clock().advance(1);
  visit("/api/v1/issues", token);
  EXPECT_EQ(*last_use(), test_database().now());
  auto const session = session_of(office, office.lee_leader);
  EXPECT_NE(visit("/account", session).body.find(time_in_seoul(test_database().now())), std::string::npos) << "and shows it to its owner";
}

// ---- host links

struct Letter {
  Office office{make_office(test_database())};
  ChainWalk walk{walk_chain(test_database(), office, WalkTo::permitted_trip)};
  VisitId visit{};
  std::string link{};  // "/host/…"

  Letter() {
    auto input = VisitInput{.host = walk.host, .host_department = "교통과", .host_email = "host@example.org"};
    input.first_choice_at = instant_from_seoul(Date::of(2026, 8, 19), "14:00");
    input.topic = std::string{kWalkWord} + " 안전";
    auto const leader = office.actor_of(office.lee_leader);
    visit = *request_visit(test_database(), leader, walk.trip, input);
    EXPECT_TRUE(sign_visit(test_database(), office.actor_of(office.han_head), visit, "교통정책과-1"));
    link = send();
  }
  std::string send() const {
    auto const sent = send_visit(test_database(), office.actor_of(office.lee_leader), visit, "https://baeumgil.test");
    EXPECT_TRUE(sent) << (sent ? "" : sent.error().key);
    return "/host/" + (sent ? *sent : std::string{});
  }
};

TEST(a_host_link, is_refused_at_once_when_the_letter_is_withdrawn) {
  auto const letter = Letter{};
  ASSERT_EQ(visit(letter.link, "").status, 200);
  ASSERT_TRUE(withdraw_visit(test_database(), letter.office.actor_of(letter.office.lee_leader), letter.visit, "일정 변경"));
  auto const gone = visit(letter.link, "");
  EXPECT_EQ(gone.status, 410) << "it says that the visit was called off, and nothing of the letter";
  EXPECT_EQ(gone.body.find(kWalkWord), std::string::npos);
}

TEST(a_host_link, opens_nothing_under_the_name_of_another_institution) {
  auto const letter = Letter{};
  auto const strangers = make_strangers(test_database());
  auto const secret = letter.link.substr(letter.link.find('.'));
  EXPECT_EQ(visit("/host/" + to_text(strangers.institution) + secret, "").status, 404);
  // Whoever is signed in elsewhere reads the letter as the host does, and nothing more.
  auto const session = session_of(strangers, strangers.kim_officer);
  EXPECT_EQ(visit(letter.link, session).status, 200);
  for (auto const* path : {"/trips/", "/visits/", "/api/v1/trips/", "/api/v1/visits/"}) {
    auto const id = std::string{path}.find("trips") != std::string::npos ? to_text(letter.walk.trip) : to_text(letter.visit);
    EXPECT_EQ(visit(path + id, session).status, 404) << path;
  }
  // The link is no key for anything else.
  auto const token = letter.link.substr(std::string_view{"/host/"}.size());
  expect_session_ended(token);
  EXPECT_EQ(visit("/api/v1/trips", "bgt_" + token).status, 401);
}

// ---- through the socket

testing::Answer ask(std::string const& path, std::string const& key) {
  auto client = testing::Client{RealProgram::instance().port()};
  auto const header = key.starts_with(kApiTokenMark) ? "Authorization: Bearer " + key : "Cookie: session=" + key;
  return client.ask(testing::get(path, header + "\r\n"));
}

TEST(another_institution, finds_no_word_of_the_first_through_the_real_server) {
  auto const first = make_office(test_database());
  auto const walk = walk_chain(test_database(), first, WalkTo::paid_round);
  auto const strangers = make_strangers(test_database());
  auto const ids = row_ids(test_database(), first.institution);
  auto const own = session_of(first, first.kim_officer);
  EXPECT_NE(ask("/issues", own).body.find(kWalkWord), std::string::npos) << "who belongs there finds it";
  EXPECT_NE(ask("/api/v1/trips", token_of(first, first.kim_officer)).body.find(kWalkWord), std::string::npos);
  auto const session = session_of(strangers, strangers.kim_officer);
  auto const token = token_of(strangers, strangers.kim_officer);
  auto asked = 0;
  for (auto const& route : RealProgram::instance().program().router.routes()) {
    if (route.method != Method::get) continue;
    auto const paths = paths_of(route, ids);
    for (std::size_t i = 0; i < paths.size() && i < 2; ++i) {
      SCOPED_TRACE(paths[i]);
      auto const answer = ask(paths[i], route.operation ? token : session);
      ++asked;
      EXPECT_NE(answer.status, 0);
      EXPECT_LT(answer.status, 500);
      EXPECT_EQ(answer.body.find(kWalkWord), std::string::npos);
      EXPECT_TRUE(!names_a_row_of_one(route) || answer.status == 404) << answer.status;
    }
  }
  EXPECT_GT(asked, 100);
  EXPECT_FALSE(walk.trip.is_nil());
}

}  // namespace
}  // namespace baeumgil
