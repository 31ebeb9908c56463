// The command that fills an empty installation with the example institution, and nothing else.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "app/command.h"
#include "app/example/appoint_people.h"
#include "app/example/load_example.h"
#include "app/program.h"
#include "features/people/add_department.h"
#include "features/sign_in/account_store.h"
#include "features/targets/load_directory.h"
#include "platform/db/migrate.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct DemoPlace {
  ScratchDatabase scratch{};
  Locale locale{Locale::embedded()};
  Terminal terminal{locale};

  struct Outcome {
    Exit exit{Exit::fault};
    std::string told{};
    std::string complained{};
    bool shows_passwords() const { return told.find(kExamplePassword) != std::string::npos; }
  };

  Exit run(std::vector<std::string> flags) const {
    flags.insert(flags.begin(), "demo");
    flags.insert(flags.end(), {"--data", scratch.folder() + "/data", "--database", scratch.settings().url});
    return run_command(terminal, flags);
  }
  Outcome demo(std::vector<std::string> flags = {}) const {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    auto const exit = run(std::move(flags));
    auto told = testing::internal::GetCapturedStdout();
    return {.exit = exit, .told = std::move(told), .complained = testing::internal::GetCapturedStderr()};
  }
  std::unique_ptr<Database> ready() const {
    migrate(scratch.settings(), embedded_migrations(), test_clock());
    auto db = Database::open(scratch.settings(), test_clock());
    load_carried_data(*db);
    return db;
  }
  // An installation in which this institution works.
  void serve(InstitutionId institution) const {
    auto const served = ready()->write(Actor{.via = Via::command}, [&](Tx& tx) -> Result<Done> {
      make_tenant(tx, institution);
      return Done{};
    });
    EXPECT_TRUE(served);
  }
  ExampleState state() const { return example_state(*Database::open(scratch.settings(), test_clock())); }
};

TEST(demo, begins_anew_after_it_was_killed_and_is_loaded_once) {
  auto const place = DemoPlace{};
  if (!tests_run_on_postgres()) {
    auto const path = place.scratch.folder() + "/test.db";
    auto const child = fork();
    if (child == 0) _exit(static_cast<int>(place.run({})));
    auto ended = 0;
    while (ended == 0 && !std::filesystem::exists(path + ".loading")) {
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
      ended = waitpid(child, nullptr, WNOHANG);
    }
    ASSERT_EQ(ended, 0) << "it ended before it could be killed";
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    ASSERT_FALSE(std::filesystem::exists(path)) << "half of an example has the name of a whole one";
  }
  auto const first = place.demo({"--if-empty"});
  ASSERT_EQ(first.exit, Exit::done) << first.complained;
  EXPECT_TRUE(first.shows_passwords());
  EXPECT_EQ(place.state(), ExampleState::loaded);
  EXPECT_FALSE(std::filesystem::exists(place.scratch.folder() + "/test.db.loading"));
  auto const second = place.demo({"--if-empty"});
  EXPECT_EQ(second.exit, Exit::done);
  EXPECT_EQ(second.told, first.told);
  EXPECT_EQ(place.demo().exit, Exit::refused);
}

TEST(demo, loads_nothing_where_another_institution_works) {
  auto const place = DemoPlace{};
  place.serve(directory_id("41500"));
  auto const asked = place.demo({"--if-empty"});
  EXPECT_EQ(asked.exit, Exit::done) << "so that the institution is served";
  EXPECT_FALSE(asked.shows_passwords());
  EXPECT_NE(asked.complained.find("예시 기관을 넣지 않았습니다"), std::string::npos) << asked.complained;
  EXPECT_EQ(place.demo().exit, Exit::refused);
  EXPECT_EQ(place.state(), ExampleState::others_here);
}

TEST(demo, takes_the_real_city_of_its_name_for_no_example) {
  auto const place = DemoPlace{};
  place.serve(example_institution());
  auto const asked = place.demo({"--if-empty"});
  EXPECT_EQ(asked.exit, Exit::done);
  EXPECT_FALSE(asked.shows_passwords());
  EXPECT_EQ(place.state(), ExampleState::others_here);
}

TEST(demo, says_what_to_do_with_half_an_example) {
  auto const place = DemoPlace{};
  auto const actor =
      Actor{.institution = example_institution(), .roles = Roles{}.with(Role::administrator), .name = "예시", .via = Via::command};
  ASSERT_TRUE(add_department(*place.ready(), actor, {.name = "교통정책과"}));
  auto const asked = place.demo({"--if-empty"});
  EXPECT_EQ(asked.exit, Exit::refused);
  EXPECT_FALSE(asked.shows_passwords());
  EXPECT_NE(asked.complained.find("다시 실행해 주십시오"), std::string::npos) << asked.complained;
}

}  // namespace
}  // namespace baeumgil
