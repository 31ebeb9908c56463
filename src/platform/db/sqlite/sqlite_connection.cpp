#include "platform/db/sqlite/sqlite_connection.h"

#include <charconv>

#include "platform/db/statement_text.h"

namespace baeumgil {

namespace {
constexpr int kBusyMilliseconds = 5000;
constexpr std::size_t kMostStatements = 1000;

// Readers learn of new figures only with a new schema, which dropping and making the table gives them.
constexpr auto kCountRows = "PRAGMA analysis_limit = 1000; BEGIN IMMEDIATE; DROP TABLE IF EXISTS sqlite_stat1; ANALYZE; COMMIT";

DatabaseFault::Cause cause_of(int code) {
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      return DatabaseFault::Cause::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
      return DatabaseFault::Cause::busy;
    case SQLITE_CANTOPEN:
      return DatabaseFault::Cause::connection;
    default:
      return DatabaseFault::Cause::other;
  }
}
}  // namespace

void throw_sqlite_fault(sqlite3* handle, std::string_view statement) {
  auto const code = sqlite3_extended_errcode(handle);
  throw DatabaseFault{cause_of(code),
                      std::string{sqlite3_errmsg(handle)} + " (" + std::to_string(code) + ") in: " + std::string{statement.substr(0, 300)}};
}

SqliteStatement::SqliteStatement(sqlite3* handle, std::string_view sql) : parameter_count_{count_of_parameters(sql)} {
  char const* rest{nullptr};
  if (sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_, &rest) != SQLITE_OK)
    throw_sqlite_fault(handle, sql);
  auto const behind = sql.substr(static_cast<std::size_t>(rest - sql.data()));
  if (statement_ == nullptr || behind.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    sqlite3_finalize(statement_);
    throw DatabaseFault{DatabaseFault::Cause::other, "one statement at a time: " + std::string{sql}};
  }
  for (auto slot = 1; slot <= sqlite3_bind_parameter_count(statement_); ++slot) {
    auto const name = std::string_view{sqlite3_bind_parameter_name(statement_, slot)}.substr(1);
    auto number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    slots_.push_back(number);
  }
}

void SqliteStatement::bind(std::span<Parameter const> parameters, InstitutionId const& institution) {
  if (static_cast<int>(parameters.size()) != parameter_count_)
    throw DatabaseFault{DatabaseFault::Cause::other, std::string{"wrong number of values for: "} + std::string{sqlite3_sql(statement_)}};
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    auto const slot = static_cast<int>(i) + 1;
    if (slots_[i] == 0)
      sqlite3_bind_blob(statement_, slot, institution.value.bytes.data(), 16, SQLITE_STATIC);
    else
      bind_one(slot, parameters[static_cast<std::size_t>(slots_[i] - 1)]);
  }
}

void SqliteStatement::bind_one(int slot, Parameter const& p) {
  refuse_unstorable(p);
  auto const content = content_of(p);
  auto const* data = content.data() == nullptr ? "" : content.data();
  auto result = SQLITE_OK;
  switch (p.type) {
    case Parameter::Type::null:
      result = sqlite3_bind_null(statement_, slot);
      break;
    case Parameter::Type::integer:
      result = sqlite3_bind_int64(statement_, slot, p.integer);
      break;
    case Parameter::Type::real:
      result = sqlite3_bind_double(statement_, slot, p.real);
      break;
    case Parameter::Type::text:
      result = sqlite3_bind_text64(statement_, slot, data, content.size(), SQLITE_STATIC, SQLITE_UTF8);
      break;
    case Parameter::Type::bytes:
      result = sqlite3_bind_blob64(statement_, slot, data, content.size(), SQLITE_STATIC);
      break;
    case Parameter::Type::uuid:
      result = sqlite3_bind_blob(statement_, slot, p.uuid.bytes.data(), 16, SQLITE_STATIC);
      break;
  }
  if (result != SQLITE_OK) throw_sqlite_fault(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
}

bool SqliteStatement::step() {
  auto const result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  throw_sqlite_fault(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
}

void SqliteStatement::reset() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

SqliteConnection::SqliteConnection(std::string const& path, Use use, int timeout_seconds) : timeout_seconds_{timeout_seconds} {
  auto const flags = use == Use::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (sqlite3_open_v2(path.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr) != SQLITE_OK) {
    auto const why = std::string{handle_ == nullptr ? "no memory" : sqlite3_errmsg(handle_)};
    sqlite3_close(handle_);
    throw DatabaseFault{DatabaseFault::Cause::connection, "cannot open " + path + ": " + why};
  }
  try {
    // Before any pragma: switching to the write-ahead log meets locks too.
    sqlite3_busy_timeout(handle_, kBusyMilliseconds);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (use == Use::write) script("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 16777216");
    script(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;"
        " PRAGMA cache_size = -8000; PRAGMA mmap_size = 268435456");
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
  if (timeout_seconds_ > 0) sqlite3_progress_handler(handle_, 20000, &has_time_run_out, this);
}

SqliteConnection::~SqliteConnection() {
  statements_.clear();
  sqlite3_close(handle_);
}

SqliteConnection::Lease SqliteConnection::statement(std::string_view sql) {
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    if (statements_.size() >= kMostStatements) std::erase_if(statements_, [](auto const& entry) { return !entry.second->is_in_use; });
    found = statements_.emplace(std::string{sql}, std::make_unique<SqliteStatement>(handle_, sql)).first;
  }
  // The same statement may run inside its own rows, as in a walk down a tree.
  if (found->second->is_in_use) return Lease{std::make_unique<SqliteStatement>(handle_, sql)};
  return Lease{*found->second};
}

void SqliteConnection::script(std::string const& sql) {
  begin_statement_time();
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw_sqlite_fault(handle_, sql);
}

void SqliteConnection::begin_statement_time() { deadline_ = std::chrono::steady_clock::now() + std::chrono::seconds{timeout_seconds_}; }

int SqliteConnection::has_time_run_out(void* connection) {
  return std::chrono::steady_clock::now() > static_cast<SqliteConnection*>(connection)->deadline_ ? 1 : 0;
}

void SqliteConnection::shrink_log() {
  sqlite3_busy_timeout(handle_, 0);
  sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(handle_, kBusyMilliseconds);
}

void SqliteConnection::count_rows() {
  sqlite3_busy_timeout(handle_, 0);
  if (sqlite3_exec(handle_, kCountRows, nullptr, nullptr, nullptr) != SQLITE_OK && is_in_transaction())
    sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_busy_timeout(handle_, kBusyMilliseconds);
}

}  // namespace baeumgil
