#include "platform/db/migrate.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "platform/clock.h"
#include "platform/db/postgres/postgres_database.h"
#include "platform/db/schema_connection.h"
#include "platform/db/sqlite/sqlite_database.h"
#include "platform/html/assets.h"

namespace baeumgil {

namespace {
[[noreturn]] void fail(std::string const& what) { throw DatabaseFault{DatabaseFault::Cause::other, what}; }

std::string checksum_of(std::string_view sql) {
  auto digest = std::array<unsigned char, SHA256_DIGEST_LENGTH>{};
  SHA256(reinterpret_cast<unsigned char const*>(sql.data()), sql.size(), digest.data());
  return hex({reinterpret_cast<char const*>(digest.data()), digest.size()});
}

struct Substitution {
  std::string_view marker{};
  std::string_view sqlite{};
  std::string_view postgres{};
};
constexpr auto kSubstitutions = std::array<Substitution, 5>{{{"{id}", "BLOB", "uuid"},
                                                             {"{int}", "INTEGER", "bigint"},
                                                             {"{real}", "REAL", "double precision"},
                                                             {"{bytes}", "BLOB", "bytea"},
                                                             {"{strict}", "STRICT", ""}}};

std::string sql_for(Engine engine, std::string_view sql) {
  auto text = std::string{};
  for (std::size_t at = 0; at < sql.size();) {
    auto const rest = sql.substr(at);
    auto const found = std::find_if(kSubstitutions.begin(), kSubstitutions.end(),
                                    [&](Substitution const& substitution) { return rest.starts_with(substitution.marker); });
    if (found == kSubstitutions.end()) {
      text += sql[at++];
      continue;
    }
    text += engine == Engine::sqlite ? found->sqlite : found->postgres;
    at += found->marker.size();
  }
  return text;
}

// The files of this engine by name. A file for one engine needs its twin for the other.
std::map<std::string, Migration> files_for(Engine engine, std::span<Migration const> all) {
  constexpr auto kSqlite = std::string_view{".sqlite.sql"};
  constexpr auto kPostgres = std::string_view{".postgres.sql"};
  auto const exists = [&](std::string const& name) {
    return std::any_of(all.begin(), all.end(), [&](Migration const& migration) { return migration.name == name; });
  };
  auto files = std::map<std::string, Migration>{};
  for (auto const& migration : all) {
    auto const name = std::string{migration.name};
    auto const is_sqlite = name.ends_with(kSqlite);
    auto const is_postgres = name.ends_with(kPostgres);
    if (is_sqlite && !exists(name.substr(0, name.size() - kSqlite.size()) + std::string{kPostgres})) fail("no PostgreSQL twin of " + name);
    if (is_postgres && !exists(name.substr(0, name.size() - kPostgres.size()) + std::string{kSqlite})) fail("no SQLite twin of " + name);
    if ((is_sqlite && engine != Engine::sqlite) || (is_postgres && engine != Engine::postgres)) continue;
    files.emplace(name, migration);
  }
  return files;
}

std::unique_ptr<SchemaConnection> open_schema(DatabaseSettings const& settings) {
  if (settings.url.starts_with("sqlite:")) return open_sqlite_schema(settings);
  return open_postgres_schema(settings);
}

template <class Body>
void in_transaction(SchemaConnection& schema, Body&& body) {
  schema.begin();
  try {
    body(schema.transaction());
    schema.commit();
  } catch (...) {
    schema.roll_back();
    throw;
  }
}

std::map<std::string, std::string> list_applied(Tx& tx) {
  auto applied = std::map<std::string, std::string>{};
  tx.each("SELECT name, checksum FROM migrations ORDER BY name", [&](Row& row) {
    auto name = row.next<std::string>();
    applied.emplace(std::move(name), row.next<std::string>());
  });
  return applied;
}

void refuse_strange_history(std::map<std::string, std::string> const& applied, std::map<std::string, Migration> const& files) {
  for (auto const& [name, checksum] : applied) {
    auto const file = files.find(name);
    if (file == files.end()) fail("the database knows a migration this program does not: " + name + ". A newer program wrote it");
    if (checksum_of(file->second.sql) != checksum) fail("the migration " + name + " was edited after it had been applied");
  }
}
}  // namespace

std::vector<std::string> migrate(DatabaseSettings const& settings, std::span<Migration const> all, Clock const& clock) {
  auto const schema = open_schema(settings);
  auto const files = files_for(schema->engine(), all);
  auto applied = std::map<std::string, std::string>{};
  in_transaction(*schema, [&](Tx& tx) {
    schema->script(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at TEXT NOT NULL)");
    applied = list_applied(tx);
  });
  refuse_strange_history(applied, files);
  auto names = std::vector<std::string>{};
  for (auto const& [name, migration] : files) {
    if (applied.contains(name)) continue;
    in_transaction(*schema, [&](Tx& tx) {
      // Another process may have been quicker.
      if (tx.value<std::int64_t>("SELECT COUNT(*) FROM migrations WHERE name = $1", name) != 0) return;
      schema->script(sql_for(schema->engine(), migration.sql));
      tx.change("INSERT INTO migrations (name, checksum, applied_at) VALUES ($1, $2, $3)", name, checksum_of(migration.sql), clock.now());
      names.push_back(name);
    });
  }
  return names;
}

std::span<Migration const> embedded_migrations() {
  static auto const migrations = [] {
    constexpr auto kFolder = std::string_view{"migrations/"};
    auto found = std::vector<Migration>{};
    for (auto const& file : embedded_files())
      if (file.name.starts_with(kFolder)) found.push_back({file.name.substr(kFolder.size()), file.content});
    return found;
  }();
  return migrations;
}

}  // namespace baeumgil
