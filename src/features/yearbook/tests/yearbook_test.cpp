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

TEST(yearbook, tells_how_an_adoption_goes_on_and_what_the_next_year_asks_for) {
  auto& db = TestProgram::instance().db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  walk_chain(db, office, WalkTo::measured_adoption);
  auto const reader = office.actor_of(office.mayor);
  auto const book_of = [&](Actor const& actor) {
    return db.read(actor, [&](Tx& tx) { return read_yearbook(tx, actor, {.year = 2026, .on = tx.today()}); });
  };
  auto const before = book_of(reader);
  ASSERT_EQ(before.adoptions.size(), 1U);
  auto const id = before.adoptions.front().id;
  ASSERT_TRUE(db.write(reader, [&](Tx& tx) -> Result<Done> {
    // Of two quarters; the third was filed after the day of the book.
    for (auto quarter = 1; quarter <= 3; ++quarter)
      tx.change(
          "INSERT INTO progress_cards (institution_id, id, adoption_id, year, quarter, status, progress_percent, done, "
          "problem_and_measure, filed_by_id, filed_at) VALUES ($institution, $1, $2, 2030, $3, 'delayed', $4, '설계를 마침', "
          "'보상이 늦어짐', $5, $6)",
          new_uuid(), id, quarter, quarter * 20, office.mayor.id, start_of_day_in_seoul(tx.today() + (quarter == 3 ? 1 : 0)));
    tx.change("DELETE FROM adoption_budget_years WHERE institution_id = $institution AND adoption_id = $1", id);
    for (auto const year : {2026, 2027})
      tx.change("INSERT INTO adoption_budget_years (institution_id, adoption_id, year, amount_won) VALUES ($institution, $1, $2, $3)", id,
                year, year * 1'000);
    for (auto const year : {2027, 2028})
      tx.change(
          "INSERT INTO adoption_milestones (institution_id, adoption_id, position, title, due_on) VALUES ($institution, $1, $2, '준공', "
          "$3)",
          id, year, Date::of(year, 6, 30));
    return Done{};
  }));
  auto const book = book_of(reader);
  auto const& adoption = book.adoptions.front();
  ASSERT_TRUE(adoption.card);
  EXPECT_EQ(adoption.card->quarter, 2);
  EXPECT_EQ(adoption.card->progress_percent, 40);
  ASSERT_TRUE(adoption.next_budget);
  EXPECT_EQ(adoption.next_budget->amount, 2'027'000);
  ASSERT_EQ(adoption.next_steps.size(), 1U);
  EXPECT_EQ(adoption.next_steps.front().due_on, Date::of(2027, 6, 30));
  run_scenarios(TestProgram::instance(),
                {{.name = "chapters eight and fourteen",
                  .as = office.actor_of(office.park_member),
                  .get = "/yearbook/2026",
                  .contains = {"분기별 추진상황", "2030년 2분기", "보상이 늦어짐", "시행한 시책", "해당하는 시책이 없습니다.",
                               "다음 해 추진계획과 예산", "2,027,000원", "준공"},
                  .not_contains = {"2030년 3분기", "2,026,000원"}},
                 {.name = "strangers", .as = strangers.actor_of(strangers.mayor), .get = "/yearbook/2026", .status = 404}});
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
