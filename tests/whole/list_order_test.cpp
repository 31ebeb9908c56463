// The lists that can be ordered: up and down, page by page, and the same in the file one takes along.

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

constexpr auto kCopies = 24;
constexpr auto kRowsOfPage = std::size_t{20};

struct OrderedOffice {
  Office office{};
  ChainWalk walk{};
  Actor officer{};
};

// One of each noun beside those that were walked; the days run otherwise than the rows were made.
void copy_row(Tx& tx, ChainWalk const& walk, int copy) {
  auto const number = "사본-" + std::to_string(100 + copy);
  auto const turn = (copy * 7) % kCopies;
  auto const day = Date::of(2027, 1, 1 + turn);
  auto const trip = TripId::make();
  tx.change(
      "INSERT INTO programs (institution_id, id, title, fiscal_year, state, starts_on, ends_on, apply_from, apply_until, team_max, "
      "nights_max, days_max, report_due_days, owner_department_id, owner_id) SELECT institution_id, $2, $3, $4, state, $5, ends_on, $6, "
      "apply_until, team_max, nights_max, days_max, report_due_days, owner_department_id, owner_id FROM programs "
      "WHERE institution_id = $institution AND id = $1",
      walk.program, ProgramId::make(), number, 1990 + turn, day, day);
  tx.change(
      "INSERT INTO teams (institution_id, id, number, program_id, issue_id, name, leader_id, field, preferred_from, state, created_at) "
      "SELECT institution_id, $2, $3, program_id, issue_id, name, leader_id, field, $4, state, created_at FROM teams "
      "WHERE institution_id = $institution AND id = $1",
      walk.team, TeamId::make(), number, day);
  tx.change(
      "INSERT INTO trips (institution_id, id, number, team_id, program_id, issue_id, kind, purpose, destination, starts_on, ends_on, "
      "nights, transport, state, created_at) SELECT institution_id, $2, $3, team_id, program_id, issue_id, kind, purpose, destination, "
      "starts_on, ends_on, nights, transport, state, created_at FROM trips WHERE institution_id = $institution AND id = $1",
      walk.trip, trip, number);
  tx.change(
      "INSERT INTO reports (institution_id, id, number, trip_id, state, due_on, created_at) SELECT institution_id, $2, $3, $4, state, $5, "
      "created_at FROM reports WHERE institution_id = $institution AND id = $1",
      walk.report, ReportId::make(), number, trip, day);
  tx.change(
      "INSERT INTO adoptions (institution_id, id, number, case_id, issue_id, proposer_id, state, proposed_on, decide_by, created_at) "
      "SELECT institution_id, $2, $3, case_id, issue_id, proposer_id, 'proposed', proposed_on, $4, created_at FROM adoptions "
      "WHERE institution_id = $institution AND id = $1",
      walk.adoption, AdoptionId::make(), number, day);
  tx.change(
      "INSERT INTO award_rounds (institution_id, id, program_id, title, instrument, state, nominate_until, score_until) "
      "SELECT institution_id, $2, program_id, $3, instrument, state, $4, score_until FROM award_rounds "
      "WHERE institution_id = $institution AND id = $1",
      walk.round, AwardRoundId::make(), number, day);
}

OrderedOffice const& ordered_office() {
  static auto const made = [] {
    auto& db = TestProgram::instance().db();
    auto office = make_office(db);
    auto const walk = walk_chain(db, office, WalkTo::paid_round);
    auto const officer = office.actor_of(office.kim_officer);
    auto const copied = db.write(officer, [&](Tx& tx) -> Result<Done> {
      for (auto copy = 0; copy < kCopies; ++copy) copy_row(tx, walk, copy);
      return Done{};
    });
    EXPECT_TRUE(copied);
    return OrderedOffice{.office = std::move(office), .walk = walk, .officer = officer};
  }();
  return made;
}

struct OrderedRow {
  std::string key{};    // what stands in the file: the number, or the title of what has none
  std::string id{};     // as in addresses
  std::string made{};   // the same, in the order rows were made
  std::string value{};  // what the list is ordered by; empty ones stand last
};

std::vector<OrderedRow> rows_of(Sql sql) {
  return TestProgram::instance().db().read(ordered_office().officer, [&](Tx& tx) {
    return tx.list(sql, [](Row& row) {
      auto read = OrderedRow{.key = row.next<std::string>()};
      auto const id = row.next<Uuid>();
      read.id = to_text(id);
      read.made = to_canonical(id);
      read.value = row.next<std::string>();
      return read;
    });
  });
}

enum class Way { down, up };

std::vector<OrderedRow> put_in_order(std::vector<OrderedRow> rows, Way way) {
  std::ranges::sort(rows, [&](OrderedRow const& one, OrderedRow const& other) {
    if (one.value.empty() != other.value.empty()) return other.value.empty();
    auto const& low = way == Way::up ? one : other;
    auto const& high = way == Way::up ? other : one;
    return std::tie(low.value, low.made) < std::tie(high.value, high.made);
  });
  return rows;
}

std::string read_as_officer(std::string const& path) {
  auto const response = answer(TestProgram::instance(), {.as = ordered_office().officer, .get = path});
  EXPECT_EQ(response.status, 200) << path;
  return response.body;
}

// The ids of the rows of one page, downwards.
std::vector<std::string> ids_of(std::string_view page, std::string const& list) {
  auto ids = std::vector<std::string>{};
  auto const link = "<a href=\"" + list + "/";
  auto const from = page.find("<tbody>");
  if (from == std::string_view::npos) return ids;
  auto const table = page.substr(from, page.find("</tbody>") - from);
  for (auto at = table.find(link); at != std::string_view::npos; at = table.find(link, at + 1))
    ids.emplace_back(table.substr(at + link.size(), table.find('"', at + link.size()) - at - link.size()));
  return ids;
}

void expect_pages(std::string const& list, std::string const& address, std::vector<OrderedRow> const& wanted) {
  auto shown = std::vector<std::string>{};
  for (auto const* page : {"1", "2"}) {
    auto const ids = ids_of(read_as_officer(address + "&page=" + page), list);
    EXPECT_LE(ids.size(), kRowsOfPage);
    shown.insert(shown.end(), ids.begin(), ids.end());
  }
  ASSERT_EQ(shown.size(), wanted.size()) << address;
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) EXPECT_EQ(shown[i], wanted[i].id) << address << " row " << i;
}

void expect_file(std::string const& list, std::string const& query, std::vector<OrderedRow> const& wanted) {
  auto const table = read_csv(read_as_officer(list + ".csv" + query));
  ASSERT_TRUE(table);
  ASSERT_EQ(table->size(), wanted.size() + 1);
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) {
    auto const& cells = (*table)[i + 1];
    EXPECT_NE(std::ranges::find(cells, wanted[i].key), cells.end())
        << list << ".csv" << query << " row " << i << " is not " << wanted[i].key;
  }
}

void expect_order(std::string const& list, std::string const& word, std::vector<OrderedRow> const& rows) {
  ASSERT_GT(rows.size(), kRowsOfPage) << "two pages";
  for (auto const way : {Way::down, Way::up}) {
    auto const wanted = put_in_order(rows, way);
    auto const* direction = way == Way::up ? "ascending" : "descending";
    auto const query = "?sort=" + word + "&direction=" + direction;
    expect_pages(list, list + query, wanted);
    expect_file(list, query, wanted);
    auto const page = read_as_officer(list + query);
    EXPECT_NE(page.find("aria-sort=\"" + std::string{direction} + "\""), std::string::npos) << list << query;
    EXPECT_NE(page.find("sort=" + word + "&amp;direction=" + direction + "&amp;page=2"), std::string::npos) << "pages keep the order";
  }
}

// What nobody asked for otherwise, and what the list does not know.
void expect_usual_order(std::string const& list, std::vector<OrderedRow> const& rows) {
  auto const wanted = put_in_order(rows, Way::down);
  for (auto const* query : {"?", "?sort=password&direction=sideways", "?sort=id;DROP"}) expect_pages(list, list + query, wanted);
  expect_file(list, "", wanted);
}

std::vector<OrderedRow> by_age(std::vector<OrderedRow> rows) {
  for (auto& row : rows) row.value = row.made;
  return rows;
}

TEST(list_order, of_programmes) {
  auto const by_year = [] {
    return rows_of("SELECT title, id, CAST(fiscal_year AS TEXT) FROM programs WHERE institution_id = $institution");
  };
  expect_usual_order("/programs", by_year());
  expect_order("/programs", "year", by_year());
  expect_order("/programs", "window", rows_of("SELECT title, id, apply_from FROM programs WHERE institution_id = $institution"));
  expect_order("/programs", "period", rows_of("SELECT title, id, starts_on FROM programs WHERE institution_id = $institution"));
}

TEST(list_order, of_teams) {
  auto const rows = rows_of("SELECT number, id, COALESCE(preferred_from, '') FROM teams WHERE institution_id = $institution");
  expect_usual_order("/teams", by_age(rows));
  expect_order("/teams", "number", by_age(rows));
  expect_order("/teams", "preferred", rows);
}

TEST(list_order, of_trips) {
  auto const rows = rows_of("SELECT number, id, starts_on FROM trips WHERE institution_id = $institution");
  expect_usual_order("/trips", by_age(rows));
  expect_order("/trips", "start", rows);
}

TEST(list_order, of_reports) {
  auto const rows = rows_of("SELECT number, id, due_on FROM reports WHERE institution_id = $institution");
  expect_usual_order("/reports", by_age(rows));
  expect_order("/reports", "number", by_age(rows));
  expect_order("/reports", "due_on", rows);
}

TEST(list_order, of_adoptions) {
  auto const rows = rows_of("SELECT number, id, decide_by FROM adoptions WHERE institution_id = $institution");
  expect_usual_order("/adoptions", by_age(rows));
  expect_order("/adoptions", "number", by_age(rows));
  expect_order("/adoptions", "decide_by", rows);
}

TEST(list_order, of_award_rounds) {
  auto const rows = rows_of("SELECT title, id, nominate_until FROM award_rounds WHERE institution_id = $institution");
  expect_usual_order("/awards", by_age(rows));
  expect_order("/awards", "nominate_until", rows);
  expect_order("/awards", "nominations",
               rows_of("SELECT w.title, w.id, CAST((SELECT count(*) FROM nominations n WHERE n.institution_id = w.institution_id AND "
                       "n.round_id = w.id) AS TEXT) FROM award_rounds w WHERE w.institution_id = $institution"));
}

TEST(list_order, is_kept_by_the_filter_and_its_tags) {
  auto const officer = ordered_office().officer;
  run_scenarios(TestProgram::instance(),
                {{.name = "programmes of one year",
                  .as = officer,
                  .get = "/programs?year=1995&sort=window&direction=ascending",
                  .contains = {"사본-", "name=\"sort\" value=\"window\"", "name=\"direction\" value=\"ascending\"",
                               "/programs?sort=window&amp;direction=ascending\"", "year=1995&amp;sort=year&amp;direction=descending"},
                  .not_contains = {std::string{kWalkWord}}},
                 {.name = "programmes in a state that none is in",
                  .as = officer,
                  .get = "/programs?state=suspended",
                  .contains = {"조건에 맞는 프로그램이 없습니다"},
                  .not_contains = {"사본-"}},
                 {.name = "a filter that cannot be read narrows nothing",
                  .as = officer,
                  .get = "/programs?state=lost&year=none",
                  .contains = {"사본-"}},
                 {.name = "as the API",
                  .as = officer,
                  .get = "/api/v1/programs?year=1995",
                  .contains = {"\"fiscal_year\":1995"},
                  .not_contains = {"\"fiscal_year\":2026"}},
                 {.name = "and the file",
                  .as = officer,
                  .get = "/programs.csv?year=1995",
                  .contains = {"1995"},
                  .not_contains = {std::string{kWalkWord}}}});
}

}  // namespace
}  // namespace baeumgil
