// The application of a team: it says what its page shows, and who may not see the page gets none.
#include "features/teams/team_document.h"

#include <gtest/gtest.h>

#include "features/teams/submit_team.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"
#include "tests/fixtures/form_text.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

using Strings = std::vector<std::string>;

struct Applying {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  IssueId issue{make_open_issue(program.db(), office)};
  ProgramId round{make_open_program(program.db(), office, issue)};
  TeamId team{make_ready_team(program.db(), office, round, issue)};
  Actor lee{office.actor_of(office.lee_leader)};
  std::string path{"/teams/" + to_text(team)};

  Document form(Language language = Language::ko) const {
    auto const locale = Locale::embedded();
    return *program.db().read(lee, [&](Tx& tx) { return read_team_application(tx, lee, team, locale, language); });
  }
};

TEST(team_document, says_everything_its_page_shows) {
  auto const applying = Applying{};
  ASSERT_TRUE(submit_team(applying.program.db(), applying.lee, applying.team));
  auto const page = answer(applying.program, {.as = applying.lee, .get = applying.path}).body;
  auto const form = applying.form();
  EXPECT_EQ(unsaid_values(page, {form}), Strings{});
  auto const text = plain_text(form);
  auto const& office = applying.office;
  for (auto const* person : {&office.lee_leader, &office.park_member, &office.choi_member})
    EXPECT_NE(text.find(plain_text(person->name)), std::string::npos) << person->name;
  for (auto const* words : {"팀참가신청서", "1.팀개요", "2개부서협업", "교통안전지수", "첫참가", "확인전", "현안소관부서", "2026.8.3.",
                            "위와같이우수정책벤치마킹참가를신청합니다."})
    EXPECT_NE(text.find(words), std::string::npos) << words;
  EXPECT_NE(plain_text(applying.form(Language::en)).find("Applicationofateam"), std::string::npos);
}

TEST(team_document, bears_no_day_before_it_was_handed_in) {
  auto const applying = Applying{};
  auto const form = plain_text(applying.form());
  EXPECT_EQ(form.find("2026.8.3."), std::string::npos);
}

TEST(team_document, is_for_whoever_sees_the_team) {
  auto const applying = Applying{};
  auto const strangers = make_strangers(applying.program.db());
  auto const stranger = strangers.actor_of(strangers.kim_officer);
  auto const file = applying.path + "/application";
  run_scenarios(
      applying.program,
      {{.name = "the page offers both files", .as = applying.lee, .get = applying.path, .contains = {file + ".hwpx", file + ".pdf"}},
       {.name = "a colleague of another department reads it",
        .as = applying.office.actor_of(applying.office.yoon_head),
        .get = file + ".pdf",
        .contains = {"%PDF-1.7"}},
       {.name = "another institution gets nothing", .as = stranger, .get = file + ".pdf", .status = 404},
       {.name = "in no format", .as = stranger, .get = file + ".hwpx", .status = 404, .not_contains = {"안심통학팀"}}});
  auto const fields = list_fields(answer(applying.program, {.as = applying.lee, .get = file + ".hwpx"}).body);
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->at("팀 이름"), "안심통학팀");
}

}  // namespace
}  // namespace baeumgil
