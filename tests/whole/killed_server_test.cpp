// The program itself, killed while people write: whatever it has answered for is there once when it is started again, with its
// audit event, and the same request sent again gets the same answer.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <map>
#include <random>
#include <thread>

#include "features/sign_in/api_tokens.h"
#include "platform/db/migrate.h"
#include "platform/web/tests/client.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/test_database.h"

extern char** environ;

namespace baeumgil {
namespace {

constexpr auto kWriters = 4;
constexpr auto kMostWritesOfOne = 25;

class KillableServer {
 public:
  // Returns when it is ready.
  KillableServer(std::string const& data, std::string const& url) {
    auto ends = std::array<int, 2>{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error{"pipe"};
    output_ = ends[0];
    auto words = std::vector<std::string>{PROGRAM_FILE, "serve", "--port", "0", "--log-level", "error", "--data", data, "--database", url};
    auto arguments = std::vector<char*>{};
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    auto actions = posix_spawn_file_actions_t{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    if (posix_spawn(&process_, PROGRAM_FILE, &actions, nullptr, arguments.data(), environ) != 0) process_ = 0;
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    read_port();
  }
  ~KillableServer() {
    if (process_ > 0) {
      ::kill(process_, SIGKILL);
      waitpid(process_, nullptr, 0);
    }
    ::close(output_);
  }
  KillableServer(KillableServer const&) = delete;
  KillableServer& operator=(KillableServer const&) = delete;

  int port() const { return port_; }  // 0: it did not start

 private:
  // "…: http://127.0.0.1:PORT\n"
  void read_port() {
    constexpr auto kBefore = std::string_view{"127.0.0.1:"};
    auto said = std::string{};
    auto letter = '\0';
    while (letter != '\n' && ::read(output_, &letter, 1) == 1) said += letter;
    auto const at = said.find(kBefore);
    if (at != std::string::npos) port_ = std::atoi(said.c_str() + at + kBefore.size());
  }

  pid_t process_{0};
  int output_{-1};
  int port_{0};
};

// One request to register an issue; its id is also the issue's title.
struct IssueAsk {
  std::string id{};
  testing::Answer answer{};  // status 0: the server was killed before it answered
};

// An installation of one office, on a database of its own.
struct KilledOffice {
  ScratchDatabase scratch{};
  std::string data{scratch.folder() + "/data"};
  Office office{};
  std::string token{};

  KilledOffice() {
    auto const clock = SystemClock{};
    migrate(scratch.settings(), embedded_migrations(), clock);
    auto const db = Database::open(scratch.settings(), clock);
    office = make_office(*db);
    auto const made = make_api_token(*db, office.actor_of(office.kim_officer), {.name = "시험", .scope = TokenScope::read_write});
    if (made) token = *made;
  }
  std::string bytes_of(IssueAsk const& ask) const {
    auto const body = R"({"title":")" + ask.id + R"(","description":"밤길이 어둡다","field":"transport","owner_department":")" +
                      to_text(office.administration) + R"("})";
    return "POST /api/v1/issues HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + token + "\r\nRequest-Id: " + ask.id +
           "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  }
};

std::vector<IssueAsk> ask_until_cut(KilledOffice const& installation, testing::Client& client, std::string const& name,
                                    std::atomic<int>& answered) {
  auto asks = std::vector<IssueAsk>{};
  for (auto i = 0; i < kMostWritesOfOne; ++i) {
    auto& ask = asks.emplace_back(IssueAsk{.id = name + "-" + std::to_string(i)});
    ask.answer = client.ask(installation.bytes_of(ask));
    if (ask.answer.status == 0) break;
    ++answered;
  }
  return asks;
}

// Writes from several threads to a server that is killed that long after its first answer; what was asked of it.
std::vector<IssueAsk> write_and_kill(KilledOffice const& installation, std::unique_ptr<KillableServer> server, int round,
                                     std::chrono::microseconds life) {
  auto clients = std::vector<std::unique_ptr<testing::Client>>{};
  for (auto i = 0; i < kWriters; ++i) clients.push_back(std::make_unique<testing::Client>(server->port()));
  auto answered = std::atomic<int>{0};
  auto running = std::atomic<int>{kWriters};
  auto asks = std::array<std::vector<IssueAsk>, kWriters>{};
  auto threads = std::vector<std::thread>{};
  for (std::size_t i = 0; i < asks.size(); ++i)
    threads.emplace_back([&, i] {
      asks[i] = ask_until_cut(installation, *clients[i], "kill-" + std::to_string(round) + "-" + std::to_string(i), answered);
      --running;
    });
  while (answered == 0 && running > 0) std::this_thread::sleep_for(std::chrono::microseconds{200});
  std::this_thread::sleep_for(life);
  server.reset();
  for (auto& thread : threads) thread.join();
  auto all = std::vector<IssueAsk>{};
  for (auto& of_one : asks) all.insert(all.end(), of_one.begin(), of_one.end());
  return all;
}

// Whether it had been answered or not, it is done now, and what was answered is answered again.
void ask_again(KilledOffice const& installation, KillableServer const& server, std::vector<IssueAsk> const& asks) {
  auto client = testing::Client{server.port()};
  for (auto const& ask : asks) {
    auto const again = client.ask(installation.bytes_of(ask));
    EXPECT_EQ(again.status, 201) << ask.id << again.body;
    if (ask.answer.status == 0) continue;
    EXPECT_EQ(ask.answer.status, 201) << ask.id << ask.answer.body;
    EXPECT_EQ(again.body, ask.answer.body) << ask.id;
  }
}

// Each of them has made one issue with one event, and nothing else is there.
void expect_once(KilledOffice const& installation, std::vector<IssueAsk> const& asks) {
  auto const clock = SystemClock{};
  auto const db = Database::open(installation.scratch.settings(), clock);
  auto events = std::map<std::string, std::int64_t>{};
  auto const issues = db->read(installation.office.institution, [&](Tx& tx) {
    tx.each(
        "SELECT i.title, count(*) FROM issues i JOIN events e ON e.institution_id = i.institution_id AND e.noun_id = i.id "
        "WHERE i.institution_id = $institution AND e.verb = 'issue.registered' GROUP BY i.title",
        [&](Row& row) {
          auto title = row.next<std::string>();
          events[std::move(title)] = row.next<std::int64_t>();
        });
    return tx.value<std::int64_t>("SELECT count(*) FROM issues WHERE institution_id = $institution");
  });
  EXPECT_EQ(issues, static_cast<std::int64_t>(asks.size()));
  for (auto const& ask : asks) EXPECT_EQ(events[ask.id], 1) << ask.id;
  EXPECT_EQ(db->integrity_problems(), "");
}

TEST(a_killed_server, keeps_every_write_it_answered_for_and_does_none_twice) {
  auto const installation = KilledOffice{};
  ASSERT_FALSE(installation.token.empty());
  auto const kills = tests_run_on_postgres() ? 5 : 15;
  auto random = std::mt19937{20260803};
  auto lives = std::uniform_int_distribution<int>{0, 40000};
  auto all = std::vector<IssueAsk>{};
  auto answered = std::size_t{0};
  auto const start = [&] { return std::make_unique<KillableServer>(installation.data, installation.scratch.settings().url); };
  auto server = start();
  ASSERT_NE(server->port(), 0);
  for (auto round = 0; round < kills; ++round) {
    SCOPED_TRACE(round);
    auto const asks = write_and_kill(installation, std::move(server), round, std::chrono::microseconds{lives(random)});
    for (auto const& ask : asks) answered += ask.answer.status != 0 ? 1 : 0;
    all.insert(all.end(), asks.begin(), asks.end());
    server = start();
    ASSERT_NE(server->port(), 0);
    ask_again(installation, *server, asks);
    expect_once(installation, all);
    ASSERT_FALSE(HasFailure());
  }
  EXPECT_GE(answered, static_cast<std::size_t>(kills));
}

}  // namespace
}  // namespace baeumgil
