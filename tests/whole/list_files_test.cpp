// The lists one takes along: the rows of the list, in words, for who may see the page and no one else; and staff go out and come back in.

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "features/people/import_people.h"
#include "features/people/person_table_input.h"
#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct WalkedList {
  Office office{};
  ChainWalk walk{};
};

WalkedList const& walked() {
  static auto const made = [] {
    auto& db = TestProgram::instance().db();
    auto office = make_office(db);
    auto walk = walk_chain(db, office, WalkTo::paid_round);
    return WalkedList{.office = std::move(office), .walk = walk};
  }();
  return made;
}

std::vector<CsvRow> table_of(Actor const& actor, std::string const& path) {
  auto const response = answer(TestProgram::instance(), {.as = actor, .get = path});
  EXPECT_EQ(response.status, 200) << path;
  EXPECT_TRUE(response.content_type.starts_with("text/csv")) << path;
  auto const rows = read_csv(response.body);
  EXPECT_TRUE(rows) << path;
  return rows ? *rows : std::vector<CsvRow>{};
}

// Webhooks are the administrator's, everything else the officer reads.
Actor reader_of(std::string_view path) {
  auto const& office = walked().office;
  return office.actor_of(path.starts_with("/webhooks") ? office.administrator : office.kim_officer);
}

std::vector<std::string> paths_ending(std::string_view ending) {
  auto paths = std::vector<std::string>{};
  for (auto const& route : TestProgram::instance().program().router.routes())
    if (route.method == Method::get && route.pattern.ends_with(ending) && route.pattern.find('{') == std::string::npos &&
        !route.pattern.starts_with("/open/"))
      paths.push_back(route.pattern);
  return paths;
}

TEST(lists_to_take_along, are_words_in_both_languages_with_as_many_cells_as_heads) {
  for (auto const& path : paths_ending(".csv")) {
    SCOPED_TRACE(path);
    auto reader = reader_of(path);
    auto heads = std::vector<CsvRow>{};
    for (auto const language : {Language::ko, Language::en}) {
      reader.language = language;
      auto const table = table_of(reader, path);
      ASSERT_FALSE(table.empty());
      heads.push_back(table.front());
      for (auto const& row : table) {
        EXPECT_EQ(row.size(), table.front().size());
        for (auto const& cell : row) {
          if (path == "/rules.csv" && &cell == &row.front()) continue;  // a rule is known by its code
          for (auto const* prefix : {"event.", "trip.", "issue.", "case.", "rules.", "adoption.", "award.", "form.", "audit."})
            EXPECT_FALSE(cell.starts_with(prefix)) << cell;
        }
      }
    }
    EXPECT_NE(heads[0], heads[1]) << "Korean and English heads";
  }
}

TEST(lists_to_take_along, hold_what_the_page_shows_under_its_filter) {
  auto const officer = walked().office.actor_of(walked().office.kim_officer);
  auto const all = table_of(officer, "/trips.csv");
  ASSERT_EQ(all.size(), 2U) << "one trip was walked";
  EXPECT_EQ(table_of(officer, "/trips.csv?q=&state=&page=3&sort=number"), all) << "what only a page has is no filter";
  EXPECT_EQ(table_of(officer, "/trips.csv?state=draft").size(), 1U);
  auto const page = answer(TestProgram::instance(), {.as = officer, .get = "/trips"});
  EXPECT_NE(page.body.find(all[1][0]), std::string::npos) << "the number stands on the page";
}

TEST(lists_to_take_along, are_for_who_may_open_the_page) {
  auto& program = TestProgram::instance();
  auto const strangers = make_strangers(program.db());
  auto const stranger = strangers.actor_of(strangers.kim_officer);
  for (auto const* path : {"/trips.csv", "/publications.csv", "/exchange.csv", "/suggestions.csv", "/briefings.csv"})
    EXPECT_EQ(table_of(stranger, path).size(), 1U) << path << ": nothing of another institution";
  run_scenarios(
      program,
      {{.name = "nobody", .get = "/trips.csv", .status = 303},
       {.name = "a member is no auditor", .as = walked().office.actor_of(walked().office.park_member), .get = "/audit.csv", .status = 404},
       {.name = "suggestions are the officer's",
        .as = walked().office.actor_of(walked().office.park_member),
        .get = "/suggestions.csv",
        .status = 404},
       {.name = "so is what may be public",
        .as = walked().office.actor_of(walked().office.park_member),
        .get = "/publications.csv",
        .status = 404},
       {.name = "and what was loaded",
        .as = walked().office.actor_of(walked().office.park_member),
        .get = "/text-imports.csv",
        .status = 404},
       {.name = "webhooks are the administrator's",
        .as = walked().office.actor_of(walked().office.kim_officer),
        .get = "/webhooks.csv",
        .status = 404},
       {.name = "nor as a workbook", .as = walked().office.actor_of(walked().office.park_member), .get = "/audit.xlsx", .status = 404}});
}

TEST(lists_to_take_along, are_workbooks_too) {
  auto const paths = paths_ending(".xlsx");
  EXPECT_GT(paths.size(), 12U);
  for (auto const& path : paths) {
    auto const response = answer(TestProgram::instance(), {.as = reader_of(path), .get = path});
    EXPECT_EQ(response.status, 200) << path;
    EXPECT_TRUE(response.body.starts_with("PK")) << path;
  }
}

TEST(lists_to_take_along, bring_staff_back_in_as_they_went_out) {
  auto& program = TestProgram::instance();
  auto actor = walked().office.actor_of(walked().office.administrator);
  for (auto const language : {Language::ko, Language::en}) {
    actor.language = language;
    auto const csv = answer(program, {.as = actor, .get = "/people.csv"}).body;
    auto const lines = read_person_table(program.program().site.locale(), csv);
    ASSERT_TRUE(lines) << lines.error().fields.front().key;
    auto const plan = program.db().read(actor, [&](Tx& tx) { return plan_import(tx, *lines); });
    EXPECT_GT(plan.lines.size(), 10U);
    EXPECT_EQ(plan.count(LineFate::unchanged), static_cast<std::int64_t>(plan.lines.size())) << csv;
  }
}

}  // namespace
}  // namespace baeumgil
