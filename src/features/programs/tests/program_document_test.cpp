// The plan of a programme: the clauses of its page, and drafts for nobody else.
#include "features/programs/program_document.h"

#include <gtest/gtest.h>

#include "features/programs/move_program.h"
#include "features/programs/set_budget.h"
#include "features/programs/write_program.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"
#include "tests/fixtures/form_text.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

// The page's article with the clauses, without its headings' ids.
std::string clauses_of_page(std::string const& page) {
  auto const from = page.find("<article");
  return page.substr(from, page.find("</article>", from) - from);
}

TEST(program_document, says_the_clauses_of_its_page) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const issue = make_open_issue(program.db(), office);
  auto const id = make_open_program(program.db(), office, issue);
  auto const officer = office.actor_of(office.kim_officer);
  auto const decided =
      BudgetInput{.amount = Won{30'000'000}, .source = "2026년 제1회 추가경정예산, 자치행정과-101", .decided_on = Date::of(2026, 8, 3)};
  ASSERT_TRUE(set_program_budget(program.db(), officer, id, decided));
  auto const locale = Locale::embedded();
  auto const form = *program.db().read(officer, [&](Tx& tx) { return read_program_plan(tx, officer, id, locale, Language::ko); });
  auto const text = plain_text(form);
  auto const page = answer(program, {.as = officer, .get = "/programs/" + to_text(id)}).body;
  auto const clauses = clauses_of_page(page);
  auto count = 0;
  for (auto const* tag : {"<li>", "<h2>", "<p>"})
    for (auto at = clauses.find(tag); at != std::string::npos; at = clauses.find(tag, at + 1)) {
      auto const end = clauses.find(std::string{"</"} + (tag + 1), at);
      auto const said = plain_text(clauses.substr(at, end - at));
      EXPECT_NE(text.find(said), std::string::npos) << said;
      ++count;
    }
  EXPECT_GT(count, 20);
  for (auto const* words : {"기본계획", "3.운영방침", "30,000,000원", "추가경정예산", "자치행정과-101"})
    EXPECT_NE(text.find(words), std::string::npos) << words;
  EXPECT_NE(text.find(plain_text(office.mayor.name)), std::string::npos) << "who approved it";
}

TEST(program_document, is_for_whoever_sees_the_plan) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const officer = office.actor_of(office.kim_officer);
  auto const colleague = office.actor_of(office.lee_leader);
  auto const strangers = make_strangers(program.db());
  auto const stranger = strangers.actor_of(strangers.mayor);
  auto const id = write_program(program.db(), officer, august_draft(make_open_issue(program.db(), office)));
  ASSERT_TRUE(id);
  auto const page = "/programs/" + to_text(*id);
  auto const file = page + "/plan";
  run_scenarios(program, {{.name = "its page offers both files", .as = officer, .get = page, .contains = {file + ".hwpx", file + ".pdf"}},
                          {.name = "the officer reads the draft", .as = officer, .get = file + ".pdf", .contains = {"%PDF-1.7"}},
                          {.name = "a colleague does not see drafts", .as = colleague, .get = file + ".pdf", .status = 404},
                          {.name = "nor does another institution", .as = stranger, .get = file + ".hwpx", .status = 404}});
  ASSERT_TRUE(move_program(program.db(), officer, *id, ProgramMove::send_for_approval, ""));
  ASSERT_TRUE(move_program(program.db(), office.actor_of(office.mayor), *id, ProgramMove::approve, "자치행정과-7"));
  run_scenarios(program, {{.name = "approved, it is for all staff", .as = colleague, .get = file + ".pdf", .contains = {"%PDF-1.7"}},
                          {.name = "still not for another institution", .as = stranger, .get = file + ".pdf", .status = 404}});
  auto const fields = list_fields(answer(program, {.as = colleague, .get = file + ".hwpx"}).body);
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->at("생산등록번호"), "자치행정과-7");
}

}  // namespace
}  // namespace baeumgil
