#pragma once
// What the indexer asks the database.

#include <string>
#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct ChangedRow {
  EventId event{};
  std::string noun{};
  Uuid id{};
};

bool has_event(Tx&, EventId);
// In the order of the log, at most 500 after `seen`.
std::vector<ChangedRow> list_changes_since(Tx&, EventId seen);

}  // namespace baeumgil
