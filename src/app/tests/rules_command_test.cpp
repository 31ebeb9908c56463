// baeumgil rules check: what it prints is for people, what it answers is for scripts.
#include <gtest/gtest.h>

#include <fstream>

#include "app/command.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Desk {
  ScratchDatabase scratch{};
  Locale locale{Locale::embedded()};
  Terminal terminal{locale};

  Exit check(std::string const& json) const {
    auto const path = scratch.folder() + "/situation.json";
    std::ofstream{path} << json;
    return run({"check", path});
  }
  Exit run(std::vector<std::string> words) const {
    words.insert(words.begin(), "rules");
    words.insert(words.end(), {"--data", scratch.folder() + "/data", "--database", scratch.settings().url});
    return run_command(terminal, words);
  }
};

TEST(rules_check, answers_done_refused_or_usage) {
  auto const desk = Desk{};
  EXPECT_EQ(desk.check(R"({"date": "2026-08-20", "about": ["team"], "facts": {"team.size": 4}})"), Exit::done);
  testing::internal::CaptureStdout();
  EXPECT_EQ(desk.check(R"({"date": "2026-08-20", "about": ["team"], "facts": {"team.size": 1}})"), Exit::refused);
  auto const told = testing::internal::GetCapturedStdout();
  EXPECT_NE(told.find("team.size.min"), std::string::npos) << told;
  EXPECT_NE(told.find("팀 구성 기준 1"), std::string::npos) << told;
  testing::internal::CaptureStderr();
  EXPECT_EQ(desk.check(R"({"date": "2026-08-20", "facts": {"team.sise": 1}})"), Exit::usage);
  auto const complaint = testing::internal::GetCapturedStderr();
  EXPECT_NE(complaint.find("facts.team.sise"), std::string::npos) << complaint;
  EXPECT_NE(complaint.find("team.size"), std::string::npos) << complaint;
  EXPECT_EQ(desk.run({"check", "/no/such/file.json"}), Exit::usage);
  EXPECT_EQ(desk.run({"judge", "x"}), Exit::usage);
  EXPECT_EQ(desk.run({"check"}), Exit::usage);
  EXPECT_EQ(desk.run({"facts"}), Exit::done);
  EXPECT_EQ(run_command(desk.terminal, {"rules", "--help"}), Exit::done);
}

TEST(rules_check, takes_the_rules_of_an_institution_from_its_database) {
  auto const desk = Desk{};
  ASSERT_EQ(run_command(desk.terminal, {"migrate", "--data", desk.scratch.folder() + "/data", "--database", desk.scratch.settings().url}),
            Exit::done);
  EXPECT_EQ(desk.check(R"({"date": "2026-08-20", "institution": "41450", "about": ["team"], "facts": {"team.size": 1}})"), Exit::refused);
  EXPECT_EQ(desk.check(R"({"date": "2026-08-20", "institution": "99999", "about": ["team"], "facts": {"team.size": 4}})"), Exit::usage);
}

TEST(rules_check, judges_by_the_stricter_set_when_asked) {
  auto const desk = Desk{};
  auto const facts =
      std::string{R"("about": ["overseas"], "facts": {"trip.returned_on": "2026-08-03", "report.submitted_on": "2026-08-25"}})"};
  EXPECT_EQ(desk.check(R"({"date": "2026-08-03", )" + facts), Exit::done);
  EXPECT_EQ(desk.check(R"({"date": "2026-08-03", "strict": true, )" + facts), Exit::refused);
}

}  // namespace
}  // namespace baeumgil
