#include "platform/db/sqlite/sqlite_connection.h"

#include <gtest/gtest.h>

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace baeumgil {
namespace {

struct Folder {
  std::string path{"/tmp/baeumgil_sqlite.XXXXXX"};
  Folder() { EXPECT_NE(mkdtemp(path.data()), nullptr); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
};

// How the trips a person took are found: by the person, or by reading every trip in those states.
std::string plan_of(SqliteConnection& connection) {
  connection.script("SELECT COUNT(*) FROM trips");  // an explanation alone does not look whether the schema is still the same
  auto plan = std::string{};
  auto line = SqliteStatement{connection.handle(),
                              "EXPLAIN QUERY PLAN SELECT COUNT(*) FROM goers g JOIN trips t ON t.office = g.office AND t.id = g.trip "
                              "WHERE g.office = 1 AND g.person = 7 AND t.team <> 3 AND t.state IN ('back', 'closed')"};
  while (line.step()) plan += std::string{reinterpret_cast<char const*>(sqlite3_column_text(line.handle(), 3))} + "\n";
  return plan;
}

TEST(sqlite_connection, an_open_reader_takes_the_narrow_index_once_rows_are_counted) {
  auto const folder = Folder{};
  auto const path = folder.path + "/plans.db";
  auto writer = SqliteConnection{path, SqliteConnection::Use::write, 0};
  writer.script(
      "CREATE TABLE trips (office INTEGER, id INTEGER, team INTEGER, state TEXT, PRIMARY KEY (office, id));"
      "CREATE INDEX trips_by_state ON trips (office, state, id);"
      "CREATE TABLE goers (office INTEGER, trip INTEGER, person INTEGER, PRIMARY KEY (office, trip, person));"
      "CREATE INDEX goers_by_person ON goers (office, person, trip)");
  auto reader = SqliteConnection{path, SqliteConnection::Use::read, 0};
  writer.script(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
      " INSERT INTO trips SELECT 1, i, i % 50, CASE WHEN i % 2 = 0 THEN 'back' ELSE 'closed' END FROM n;"
      "INSERT INTO goers SELECT 1, id, id % 600 FROM trips");
  EXPECT_NE(plan_of(reader).find("trips_by_state"), std::string::npos) << plan_of(reader);
  writer.count_rows();
  EXPECT_NE(plan_of(reader).find("goers_by_person"), std::string::npos) << plan_of(reader);
}

TEST(sqlite_connection, counting_steps_back_where_another_writes) {
  auto const folder = Folder{};
  auto const path = folder.path + "/busy.db";
  auto first = SqliteConnection{path, SqliteConnection::Use::write, 0};
  auto second = SqliteConnection{path, SqliteConnection::Use::write, 0};
  first.script("CREATE TABLE rows (id INTEGER); INSERT INTO rows VALUES (1)");
  first.script("BEGIN IMMEDIATE");
  second.count_rows();
  EXPECT_FALSE(second.is_in_transaction());
  first.script("COMMIT");
  second.count_rows();
  auto counted = second.statement("SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'rows'");
  ASSERT_TRUE(counted->step());
  EXPECT_EQ(sqlite3_column_int(counted->handle(), 0), 1);
}

}  // namespace
}  // namespace baeumgil
