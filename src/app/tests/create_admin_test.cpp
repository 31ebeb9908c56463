// The command an institution gets its administrator by.
#include <gtest/gtest.h>

#include <cstdlib>

#include "app/command.h"
#include "features/people/find_person.h"
#include "features/targets/find_institution.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr auto kPassword = "조용한-강물-열두-굽이";

// An installation that serves nobody yet, and its command line.
struct Installation {
  ScratchDatabase scratch{};
  Locale locale{Locale::embedded()};
  Terminal terminal{locale};

  Exit run(std::vector<std::string> words, char const* password = kPassword) const {
    setenv("BAEUMGIL_ADMIN_PASSWORD", password, 1);  // NOLINT(concurrency-mt-unsafe): no other thread here
    words.insert(words.begin(), "create-admin");
    words.insert(words.end(), {"--data", scratch.folder() + "/data", "--database", scratch.settings().url});
    auto const exit = run_command(terminal, words);
    unsetenv("BAEUMGIL_ADMIN_PASSWORD");  // NOLINT(concurrency-mt-unsafe)
    return exit;
  }
  std::vector<Person> administrators() const {
    auto const db = Database::open(scratch.settings(), test_clock());
    auto const institution = db->read(InstitutionId{}, [](Tx& tx) { return find_institution_by_name(tx, "하남시"); });
    if (!institution) return {};
    return db->read(institution->id, [](Tx& tx) { return list_people_with(tx, Role::administrator); });
  }
};

std::string hanam_code(Installation const& installation) {
  auto const db = Database::open(installation.scratch.settings(), test_clock());
  auto const found = db->read(InstitutionId{}, [](Tx& tx) { return find_institution_by_name(tx, "하남시"); });
  return found ? found->code : "";
}

TEST(create_admin, registers_one_and_refuses_the_same_mail_again) {
  auto const installation = Installation{};
  EXPECT_EQ(installation.run({"--institution", "no-such", "--department", "총무과", "--name", "안관리", "--email", "an@example.go.kr"}),
            Exit::refused);
  auto const code = hanam_code(installation);
  ASSERT_FALSE(code.empty());
  auto const words =
      std::vector<std::string>{"--institution", code, "--department=총무과", "--name", "안관리", "--email", "an@example.go.kr"};
  EXPECT_EQ(installation.run(words, "short"), Exit::refused);
  EXPECT_TRUE(installation.administrators().empty());
  EXPECT_EQ(installation.run(words), Exit::done);
  auto again = words;
  again.insert(again.end(), {"--staff-no", "another"});
  EXPECT_EQ(installation.run(again), Exit::refused);
  auto const administrators = installation.administrators();
  ASSERT_EQ(administrators.size(), 1U);
  EXPECT_EQ(administrators[0].email, "an@example.go.kr");
  EXPECT_EQ(administrators[0].staff_no, "an");
  EXPECT_EQ(administrators[0].department_name, "총무과");
  EXPECT_TRUE(administrators[0].has_password);
}

TEST(create_admin, takes_no_password_and_no_half_answer_on_the_command_line) {
  auto const installation = Installation{};
  EXPECT_EQ(installation.run({"--institution", "x", "--department", "총무과", "--name", "안관리"}), Exit::usage);
  EXPECT_EQ(installation.run({"--password", kPassword}), Exit::usage);
  EXPECT_EQ(installation.run({"--institution"}), Exit::usage);
}

}  // namespace
}  // namespace baeumgil
