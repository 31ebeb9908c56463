#include "features/find/indexer_queries.h"

namespace baeumgil {

bool has_event(Tx& tx, EventId id) {
  return tx.value<std::int64_t>("SELECT COUNT(*) FROM events WHERE institution_id = $institution AND id = $1", id) > 0;
}

std::vector<ChangedRow> list_changes_since(Tx& tx, EventId seen) {
  return tx.list(
      "SELECT id, noun, noun_id FROM events WHERE institution_id = $institution AND id > $1 AND noun_id IS NOT NULL ORDER BY id LIMIT 500",
      [](Row& row) {
        auto change = ChangedRow{};
        change.event = row.next<EventId>();
        change.noun = row.next<std::string>();
        change.id = row.next<Uuid>();
        return change;
      },
      seen);
}

}  // namespace baeumgil
