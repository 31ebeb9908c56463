#pragma once
// A Database on a PostgreSQL server: pooled connections, one writing transaction per institution at a time.

#include <memory>

#include "platform/db/database.h"
#include "platform/db/schema_connection.h"

namespace baeumgil {

std::unique_ptr<Database> open_postgres(DatabaseSettings const&, Clock const&);
std::unique_ptr<SchemaConnection> open_postgres_schema(DatabaseSettings const&);

// Writes a custom-format dump of the database to `path` with pg_dump.
void dump_postgres(std::string const& url, std::string const& path);

}  // namespace baeumgil
