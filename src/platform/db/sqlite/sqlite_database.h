#pragma once
// A Database kept in one file: one writer thread, several readers, each read one snapshot.

#include <memory>

#include "platform/db/database.h"
#include "platform/db/schema_connection.h"

namespace baeumgil {

std::unique_ptr<Database> open_sqlite(DatabaseSettings const&, Clock const&);
std::unique_ptr<SchemaConnection> open_sqlite_schema(DatabaseSettings const&);

}  // namespace baeumgil
