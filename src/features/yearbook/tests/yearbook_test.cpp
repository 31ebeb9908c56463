// The book of a year: its chapters, its figures, and who may not read it.
#include <gtest/gtest.h>

#include "features/yearbook/yearbook.h"
#include "features/yearbook/yearbook_document.h"
#include "platform/db/database.h"
#include "platform/html/locale.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

TEST(yearbook, tells_the_year_from_what_is_stored) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  walk_chain(db, office, WalkTo::measured_adoption);
  auto const actor = office.actor_of(office.mayor);
  auto const book = db.read(actor, [&](Tx& tx) { return read_yearbook(tx, actor, {.year = 2026}); });
  ASSERT_EQ(book.programs.size(), 1U);
  EXPECT_EQ(book.programs.front().trips, 1);
  ASSERT_EQ(book.issues.size(), 1U);
  EXPECT_EQ(book.issues.front().cases, 1);
  EXPECT_EQ(book.issues.front().adoptions, 1);
  ASSERT_EQ(book.cases.size(), 1U);
  EXPECT_EQ(book.cases.front().adoptions, 1);
  ASSERT_EQ(book.adoptions.size(), 1U);
  EXPECT_EQ(book.adoptions.front().kpi_result, 5);
  EXPECT_EQ(book.newcomers, 3);
  EXPECT_EQ(book.money.planned.amount, 1'160'000);
  ASSERT_EQ(book.mixed_teams.size(), 1U) << "two departments went together";
  EXPECT_EQ(book.mixed_teams.front().departments, 2);
}

TEST(yearbook, is_a_page_with_fourteen_chapters) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  walk_chain(program.db(), office, WalkTo::measured_adoption);
  run_scenarios(program,
                {
                    {.name = "every chapter stands",
                     .as = office.actor_of(office.park_member),
                     .get = "/yearbook/2026",
                     .contains = {"1. 시장 인사말", "14. 후속계획", "부록", "우수사례 10선", kWalkWord}},
                    {.name = "its figures by the API",
                     .as = office.actor_of(office.park_member),
                     .get = "/api/v1/yearbook/2026",
                     .contains = {"\"travel_won\":1160000"}},
                    {.name = "a year without a programme has no book",
                     .as = office.actor_of(office.park_member),
                     .get = "/yearbook/2019",
                     .status = 404},
                    {.name = "nor has a word", .as = office.actor_of(office.park_member), .get = "/yearbook/twenty", .status = 404},
                    {.name = "strangers have their own years only",
                     .as = strangers.actor_of(strangers.mayor),
                     .get = "/yearbook/2026",
                     .status = 404,
                     .not_contains = {kWalkWord}},
                });
}

TEST(yearbook, is_a_file_with_the_same_figures_in_each_format) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  walk_chain(program.db(), office, WalkTo::measured_adoption);
  auto const reader = office.actor_of(office.park_member);
  for (auto const* format : {"pdf", "hwpx", "xlsx", "zip"}) {
    auto const path = std::string{"/yearbook/2026/book."} + format;
    run_scenarios(program, {{.name = path, .as = reader, .get = path},
                            {.name = "no strangers", .as = strangers.actor_of(strangers.mayor), .get = path, .status = 404}});
    EXPECT_EQ(answer(program, {.as = reader, .get = path}).body, answer(program, {.as = reader, .get = path}).body) << path;
  }
  auto const book = program.db().read(reader, [&](Tx& tx) { return read_yearbook(tx, reader, {.year = 2026}); });
  auto const document = to_document({.book = book, .institution = "배움시"}, Locale::embedded(), Language::ko);
  auto chapters = 0;
  auto figures = std::vector<std::string>{};
  for (auto const& block : document.blocks) {
    if (auto const* heading = std::get_if<Heading>(&block)) chapters += heading->level == 1 ? 1 : 0;
    if (auto const* shown = std::get_if<KeyFigures>(&block))
      for (auto const& figure : shown->figures) figures.push_back(figure.value);
  }
  EXPECT_EQ(chapters, 15) << "fourteen and the appendix";
  ASSERT_EQ(figures.size(), book.figures.size() + 3) << "and what was planned, paid and spent on one adoption";
  for (auto i = std::size_t{0}; i < book.figures.size(); ++i) EXPECT_EQ(figures[i], with_commas(book.figures[i].count));
}

}  // namespace
}  // namespace baeumgil
