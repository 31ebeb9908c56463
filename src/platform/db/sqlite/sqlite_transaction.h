#pragma once
// The Tx of SQLite: runs statements on a connection whose transaction someone else opened.

#include "platform/db/sqlite/sqlite_connection.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class SqliteTransaction final : public Tx {
 public:
  SqliteTransaction(SqliteConnection& connection, InstitutionId institution, Instant now) : Tx{institution, now}, connection_{connection} {}

  // A statement failed: nothing of this transaction may be kept, as PostgreSQL has it.
  bool is_broken() const { return is_broken_; }

 private:
  std::int64_t run(std::string_view sql, std::span<Parameter const>, Visitor) override;

  SqliteConnection& connection_;
  bool is_broken_{false};
};

}  // namespace baeumgil
