#include "platform/db/migrate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr auto kFirst = Migration{
    .name = "0001_a.sql", .sql = "CREATE TABLE shared_a (id {id} PRIMARY KEY, n {int}) {strict}; CREATE INDEX shared_a_n ON shared_a (n);"};
constexpr auto kSecond = Migration{.name = "0002_b.sql", .sql = "CREATE TABLE shared_b (x {real}, y {bytes}, z TEXT) {strict};"};

using Names = std::vector<std::string>;

std::string fault_of(DatabaseSettings const& settings, std::span<Migration const> migrations) {
  try {
    migrate(settings, migrations, test_clock());
  } catch (DatabaseFault const& fault) {
    return fault.what();
  }
  return {};
}

TEST(migrate, applies_what_is_missing_once) {
  auto scratch = ScratchDatabase{};
  auto const one = std::array{kFirst};
  auto const two = std::array{kSecond, kFirst};
  EXPECT_EQ(migrate(scratch.settings(), one, test_clock()), (Names{"0001_a.sql"}));
  EXPECT_EQ(migrate(scratch.settings(), two, test_clock()), (Names{"0002_b.sql"}));
  EXPECT_EQ(migrate(scratch.settings(), two, test_clock()), Names{});
  auto const database = Database::open(scratch.settings(), test_clock());
  auto const at = database->read(InstitutionId{}, [](Tx& tx) { return tx.value<Instant>("SELECT MIN(applied_at) FROM migrations"); });
  EXPECT_EQ(at, test_clock().now());
}

TEST(migrate, refuses_an_edited_file_and_one_it_does_not_know) {
  auto scratch = ScratchDatabase{};
  auto const both = std::array{kFirst, kSecond};
  migrate(scratch.settings(), both, test_clock());
  auto edited = both;
  edited[1].sql = "CREATE TABLE shared_b (x {real});";
  EXPECT_NE(fault_of(scratch.settings(), edited).find("0002_b.sql was edited"), std::string::npos);
  EXPECT_NE(fault_of(scratch.settings(), std::span{both}.first(1)).find("0002_b.sql"), std::string::npos);
}

TEST(migrate, takes_a_failing_file_back_whole) {
  auto scratch = ScratchDatabase{};
  auto broken = std::array{kFirst, kSecond};
  broken[1].sql = "CREATE TABLE shared_half (n {int}); INSERT INTO shared_nowhere (n) VALUES (1);";
  EXPECT_NE(fault_of(scratch.settings(), broken), "");
  auto repaired = std::array{kFirst, kSecond};
  repaired[1].sql = "CREATE TABLE shared_half (n {int});";
  EXPECT_EQ(migrate(scratch.settings(), repaired, test_clock()), (Names{"0002_b.sql"}));
}

TEST(migrate, takes_the_file_of_its_engine_and_wants_both) {
  auto scratch = ScratchDatabase{};
  auto const pair = std::array<Migration, 2>{{{.name = "0001_c.sqlite.sql", .sql = "CREATE TABLE shared_c (n INTEGER) STRICT;"},
                                              {.name = "0001_c.postgres.sql", .sql = "CREATE TABLE shared_c (n bigint);"}}};
  auto const mine = tests_run_on_postgres() ? "0001_c.postgres.sql" : "0001_c.sqlite.sql";
  EXPECT_EQ(migrate(scratch.settings(), pair, test_clock()), Names{mine});
  EXPECT_NE(fault_of(scratch.settings(), std::span{pair}.first(1)).find("twin"), std::string::npos);
}

std::string read_column(Row& row) {
  auto line = row.next<std::string>() + ".";
  line += row.next<std::string>() + " ";
  line += row.next<std::string>();
  return line + (row.next<int>() == 1 ? " NOT NULL" : "");
}

Names columns_on_postgres() {
  return test_database().read(InstitutionId{}, [](Tx& tx) {
    return tx.list(
        "SELECT table_name, column_name, CASE data_type WHEN 'uuid' THEN 'BLOB' WHEN 'bytea' THEN 'BLOB' WHEN 'bigint' THEN 'INTEGER'"
        " WHEN 'double precision' THEN 'REAL' WHEN 'text' THEN 'TEXT' ELSE data_type END, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END"
        " FROM information_schema.columns WHERE table_schema = 'public'",
        read_column);
  });
}

Names columns_on_sqlite() {
  auto scratch = ScratchDatabase{};
  auto const settings = DatabaseSettings{.url = "sqlite:" + scratch.folder() + "/other.db"};
  migrate(settings, embedded_migrations(), test_clock());
  auto const database = Database::open(settings, test_clock());
  return database->read(InstitutionId{}, [](Tx& tx) {
    return tx.list(
        "SELECT m.name, c.name, c.type, CASE WHEN c.pk > 0 THEN 1 ELSE c.[notnull] END"
        " FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
        read_column);
  });
}

TEST(migrate, gives_both_engines_the_same_tables_and_columns) {
  if (!tests_run_on_postgres()) GTEST_SKIP() << "needs both engines";
  auto postgres = columns_on_postgres();
  auto sqlite = columns_on_sqlite();
  std::sort(postgres.begin(), postgres.end());
  std::sort(sqlite.begin(), sqlite.end());
  EXPECT_GT(postgres.size(), 30U);
  EXPECT_EQ(postgres, sqlite);
}

}  // namespace
}  // namespace baeumgil
