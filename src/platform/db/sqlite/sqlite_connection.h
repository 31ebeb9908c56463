#pragma once
// One connection to a SQLite file with its prepared statements. Used by one thread at a time.

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "platform/db/value.h"

namespace baeumgil {

// Throws what the connection last reported.
[[noreturn]] void throw_sqlite_fault(sqlite3*, std::string_view statement);

class SqliteStatement {
 public:
  SqliteStatement(sqlite3*, std::string_view sql);
  ~SqliteStatement() { sqlite3_finalize(statement_); }
  SqliteStatement(SqliteStatement const&) = delete;
  SqliteStatement& operator=(SqliteStatement const&) = delete;

  // SQLite takes $n as a name and numbers the names as they come, so each slot remembers which value it wants.
  // The values must live until the statement is reset.
  void bind(std::span<Parameter const>, InstitutionId const&);
  bool step();  // true: stands on a row
  void reset();
  sqlite3_stmt* handle() const { return statement_; }

  bool is_in_use{false};

 private:
  void bind_one(int slot, Parameter const&);

  sqlite3_stmt* statement_{nullptr};
  std::vector<int> slots_{};  // for each slot the number of its parameter; 0 is $institution
  int parameter_count_{0};
};

class SqliteConnection {
 public:
  enum class Use { write, read };
  // A statement that runs longer than timeout_seconds is interrupted; 0 lets it run.
  SqliteConnection(std::string const& path, Use, int timeout_seconds);
  ~SqliteConnection();
  SqliteConnection(SqliteConnection const&) = delete;
  SqliteConnection& operator=(SqliteConnection const&) = delete;

  // A statement for one run; reset when the lease ends, also after a throw, because a statement left standing pins
  // the write-ahead log.
  class Lease {
   public:
    explicit Lease(SqliteStatement& cached) : statement_{&cached} { cached.is_in_use = true; }
    explicit Lease(std::unique_ptr<SqliteStatement> own) : own_{std::move(own)}, statement_{own_.get()} {}
    ~Lease() {
      statement_->reset();
      statement_->is_in_use = false;
    }
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;
    SqliteStatement* operator->() const { return statement_; }

   private:
    std::unique_ptr<SqliteStatement> own_{};
    SqliteStatement* statement_;
  };
  Lease statement(std::string_view sql);

  void script(std::string const& sql);  // any number of statements without parameters
  void begin_statement_time();          // the time limit counts from here
  bool is_in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
  void shrink_log();  // empties the write-ahead log when no reader is in the way; never waits
  // Counts anew what the planner goes by, so that it takes the narrow index once tables have grown. Does nothing when the
  // database is busy.
  void count_rows();
  std::int64_t changed_rows() const { return sqlite3_total_changes64(handle_); }
  sqlite3* handle() const { return handle_; }

 private:
  static int has_time_run_out(void* connection);

  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::unique_ptr<SqliteStatement>, TextHash, std::equal_to<>> statements_{};
  sqlite3* handle_{nullptr};
  int timeout_seconds_{0};
  std::chrono::steady_clock::time_point deadline_{};
};

}  // namespace baeumgil
