#pragma once
// One connection to PostgreSQL with its prepared statements. Used by one thread at a time.

#include <postgresql/libpq-fe.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/ids.h"
#include "platform/db/value.h"

namespace baeumgil {

// The connection cannot be used again; when nothing was committed, another one may do the same work.
struct LostConnection : DatabaseFault {
  explicit LostConnection(std::string const& what) : DatabaseFault{Cause::connection, what} {}
};

// The server committed but stopped waiting for its standby: seen here, yet not safe. Not to be repeated or acknowledged.
struct UnreplicatedCommit : DatabaseFault {
  explicit UnreplicatedCommit(std::string const& what) : DatabaseFault{Cause::in_doubt, what} {}
};

constexpr Oid kUuidType = 2950;

struct ResultDeleter {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ResultDeleter>;

// $institution becomes the parameter behind the last one.
std::string postgres_text(std::string_view sql, int parameter_count);

class PostgresConnection {
 public:
  PostgresConnection(std::string const& url, int timeout_seconds);
  ~PostgresConnection() { PQfinish(handle_); }
  PostgresConnection(PostgresConnection const&) = delete;
  PostgresConnection& operator=(PostgresConnection const&) = delete;

  PostgresResult script(std::string const& sql);  // statements without parameters; the last one's result
  PostgresResult run(std::string_view sql, std::span<Parameter const>, InstitutionId const&);

  // Throws in_doubt when it cannot be known whether the change is there: the connection went away, or the answer did not
  // come in time. Throws UnreplicatedCommit when the server warned while it committed.
  void commit();
  void roll_back() noexcept;

 private:
  struct Prepared {
    std::string name{};
    int parameter_count{0};
    bool binds_institution{false};
  };
  Prepared const& prepare(std::string_view sql, std::span<Parameter const>);
  PostgresResult checked(PGresult*, std::string_view sql);
  PostgresResult answer_before_deadline();
  static void on_notice(void* connection, PGresult const*);

  PGconn* handle_{nullptr};
  int timeout_seconds_{0};
  bool has_warned_{false};
  std::unordered_map<std::string, Prepared> statements_{};  // by text and types
};

}  // namespace baeumgil
