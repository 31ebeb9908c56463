// A process that is killed at any moment keeps every write it has answered for.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <thread>

#include "platform/db/migrate.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr int kKills = 100;
constexpr int kThreads = 4;
constexpr auto kNoInstitution = InstitutionId{};

// What the child runs. It writes a number to its standard output only after write() returned.
TEST(killed_writer, DISABLED_writes_until_killed) {
  auto const* url = std::getenv("KILLED_WRITER_DATABASE");
  auto const* round = std::getenv("KILLED_WRITER_ROUND");
  ASSERT_TRUE(url != nullptr && round != nullptr);
  auto const database = Database::open({.url = url}, test_clock());
  auto const pipe = std::atoi(std::getenv("KILLED_WRITER_PIPE"));
  auto threads = std::vector<std::thread>{};
  for (auto t = 0; t < kThreads; ++t)
    threads.emplace_back([&, t] {
      for (std::int64_t i = 0;; ++i) {
        auto const number = (std::atoll(round) * kThreads + t) * 1000000 + i;
        (void)database->write(Actor{}, [&](Tx& tx) -> Result<Done> {
          tx.change("INSERT INTO counters (institution_id, series, year, last) VALUES ($institution, 'kill', $1, 0)", number);
          return Done{};
        });
        if (write(pipe, &number, sizeof number) != sizeof number) return;
      }
    });
  for (auto& thread : threads) thread.join();
}

// Runs one child for that long after its first answer; what it answered for.
std::vector<std::int64_t> run_and_kill(std::string const& url, int round, std::chrono::microseconds life) {
  auto ends = std::array<int, 2>{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error{"pipe"};
  auto const child = fork();
  if (child == 0) {
    auto const own = dup(ends[1]);
    auto const quiet = open("/dev/null", O_WRONLY);
    dup2(quiet, STDOUT_FILENO);
    setenv("KILLED_WRITER_DATABASE", url.c_str(), 1);
    setenv("KILLED_WRITER_ROUND", std::to_string(round).c_str(), 1);
    setenv("KILLED_WRITER_PIPE", std::to_string(own).c_str(), 1);
    execl("/proc/self/exe", "killed_writer", "--gtest_filter=killed_writer.DISABLED_writes_until_killed", "--gtest_also_run_disabled_tests",
          static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[1]);
  auto answered = std::vector<std::int64_t>{};
  auto number = std::int64_t{0};
  auto killer = std::thread{};
  while (read(ends[0], &number, sizeof number) == sizeof number) {
    if (answered.empty())
      killer = std::thread{[&] {
        std::this_thread::sleep_for(life);
        kill(child, SIGKILL);
      }};
    answered.push_back(number);
  }
  if (killer.joinable()) killer.join();
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return answered;
}

TEST(killed_writer, loses_no_answered_write) {
  if (tests_run_on_postgres()) GTEST_SKIP() << "tests/whole kills the whole program there too";
  auto scratch = ScratchDatabase{};
  migrate(scratch.settings(), embedded_migrations(), test_clock());
  auto random = std::mt19937{20260803};
  auto lives = std::uniform_int_distribution<int>{0, 40000};
  std::size_t answered = 0;
  for (auto round = 0; round < kKills; ++round) {
    auto const numbers = run_and_kill(scratch.settings().url, round, std::chrono::microseconds{lives(random)});
    ASSERT_FALSE(numbers.empty()) << "round " << round;
    answered += numbers.size();
    auto const database = Database::open(scratch.settings(), test_clock());
    auto const lost = database->read(kNoInstitution, [&](Tx& tx) {
      auto missing = 0;
      for (auto const number : numbers)
        missing += tx.value<int>("SELECT COUNT(*) FROM counters WHERE institution_id = $institution AND series = 'kill' AND year = $1",
                                 number) == 0;
      return missing;
    });
    ASSERT_EQ(lost, 0) << "round " << round;
    ASSERT_EQ(database->integrity_problems(), "") << "round " << round;
  }
  RecordProperty("answered", static_cast<int>(answered));
}

}  // namespace
}  // namespace baeumgil
