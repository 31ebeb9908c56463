#pragma once
// The Tx of PostgreSQL: runs statements on a connection whose transaction someone else opened.

#include "platform/db/postgres/postgres_connection.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class PostgresTransaction final : public Tx {
 public:
  PostgresTransaction(PostgresConnection& connection, InstitutionId institution, Instant now)
      : Tx{institution, now}, connection_{connection} {}

 private:
  std::int64_t run(std::string_view sql, std::span<Parameter const>, Visitor) override;

  PostgresConnection& connection_;
};

}  // namespace baeumgil
