#include "platform/db/sqlite/sqlite_database.h"

#include <cstdio>

#include "platform/clock.h"
#include "platform/db/nesting.h"
#include "platform/db/pool.h"
#include "platform/db/sqlite/sqlite_transaction.h"
#include "platform/db/sqlite/sqlite_writer.h"

namespace baeumgil {

namespace {
std::string path_of(DatabaseSettings const& settings) { return settings.url.substr(std::string_view{"sqlite:"}.size()); }

// Ends a read however it ends, so that the connection gives its snapshot back.
class Snapshot {
 public:
  explicit Snapshot(SqliteConnection& connection) : connection_{connection} { connection_.script("BEGIN"); }
  ~Snapshot() { sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }
  Snapshot(Snapshot const&) = delete;
  Snapshot& operator=(Snapshot const&) = delete;

 private:
  SqliteConnection& connection_;
};

// Copies in one step: in several, every write between two of them would start the copy again.
void copy_all(SqliteConnection& from, std::string const& path) {
  sqlite3* target{nullptr};
  auto result = sqlite3_open_v2(path.c_str(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (result == SQLITE_OK) {
    if (auto* backup = sqlite3_backup_init(target, "main", from.handle(), "main"); backup != nullptr) {
      sqlite3_backup_step(backup, -1);
      result = sqlite3_backup_finish(backup);
    } else {
      result = sqlite3_errcode(target);
    }
  }
  auto const why = std::string{sqlite3_errstr(result)};
  sqlite3_close(target);
  if (result != SQLITE_OK) throw DatabaseFault{DatabaseFault::Cause::other, "cannot copy the database to " + path + ": " + why};
}

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(DatabaseSettings const& settings, Clock const& clock)
      : path_{path_of(settings)},
        clock_{clock},
        writer_{path_, settings.timeout_seconds, clock, this},
        readers_{settings.readers, settings.timeout_seconds, [path = path_, seconds = settings.timeout_seconds] {
                   return std::make_unique<SqliteConnection>(path, SqliteConnection::Use::read, seconds);
                 }} {}

  Engine engine() const override { return Engine::sqlite; }
  Instant now() const override { return clock_.now(); }

  void copy_to(std::string const& path) override {
    auto const unfinished = path + ".part";
    std::remove(unfinished.c_str());
    auto from = SqliteConnection{path_, SqliteConnection::Use::read, 0};
    copy_all(from, unfinished);
    if (std::rename(unfinished.c_str(), path.c_str()) != 0)
      throw DatabaseFault{DatabaseFault::Cause::other, "cannot name the copy " + path};
  }

  std::string integrity_problems() override {
    auto connection = SqliteConnection{path_, SqliteConnection::Use::read, 0};
    auto problems = std::string{};
    auto check = connection.statement("PRAGMA integrity_check");
    while (check->step()) {
      auto const line = std::string{reinterpret_cast<char const*>(sqlite3_column_text(check->handle(), 0))};
      if (line != "ok") problems += line + "\n";
    }
    auto references = connection.statement("PRAGMA foreign_key_check");
    while (references->step())
      problems +=
          std::string{"dangling reference in "} + reinterpret_cast<char const*>(sqlite3_column_text(references->handle(), 0)) + "\n";
    return problems;
  }

 protected:
  void run_read(InstitutionId institution, Work work) override {
    auto const guard = NestingGuard{this};
    auto connection = readers_.take();
    auto const snapshot = Snapshot{*connection};
    auto tx = SqliteTransaction{*connection, institution, clock_.now()};
    work(tx);
  }

  void run_write(InstitutionId institution, Work work) override {
    auto const guard = NestingGuard{this};
    writer_.write(institution, work);
  }

 private:
  std::string path_;
  Clock const& clock_;
  SqliteWriter writer_;  // opened first: it makes the file that the readers then find
  Pool<SqliteConnection> readers_;
};

class SqliteSchema final : public SchemaConnection {
 public:
  explicit SqliteSchema(DatabaseSettings const& settings) : connection_{path_of(settings), SqliteConnection::Use::write, 0} {}

  Engine engine() const override { return Engine::sqlite; }
  void begin() override { connection_.script("BEGIN IMMEDIATE"); }
  void commit() override { connection_.script("COMMIT"); }
  void roll_back() noexcept override { sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }
  void script(std::string const& sql) override { connection_.script(sql); }
  Tx& transaction() override { return tx_; }

 private:
  SqliteConnection connection_;
  SqliteTransaction tx_{connection_, InstitutionId{}, Instant{}};
};
}  // namespace

std::unique_ptr<Database> open_sqlite(DatabaseSettings const& settings, Clock const& clock) {
  return std::make_unique<SqliteDatabase>(settings, clock);
}

std::unique_ptr<SchemaConnection> open_sqlite_schema(DatabaseSettings const& settings) { return std::make_unique<SqliteSchema>(settings); }

}  // namespace baeumgil
