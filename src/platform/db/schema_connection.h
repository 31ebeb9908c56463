#pragma once
// What the migration runner needs of an engine: runtime SQL, which nothing else gets.

#include <string>

#include "platform/db/database.h"

namespace baeumgil {

class SchemaConnection {
 public:
  virtual ~SchemaConnection() = default;

  virtual Engine engine() const = 0;
  virtual void begin() = 0;  // waits for another process that is migrating the same database
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;
  virtual void script(std::string const& sql) = 0;  // several statements, no parameters
  virtual Tx& transaction() = 0;                    // for statements on the migration log, between begin and commit
};

}  // namespace baeumgil
