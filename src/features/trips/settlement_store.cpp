#include "features/trips/settlement_store.h"

namespace baeumgil {

Settlement read_settlement(Tx& tx, TripId id) {
  return tx
      .find(
          "SELECT settlement FROM trips WHERE institution_id = $institution AND id = $1", [](Row& row) { return row.next<Settlement>(); },
          id)
      .value_or(Settlement::open);
}

void update_settlement(Tx& tx, TripId id, Settlement settlement) {
  tx.change("UPDATE trips SET settlement = $2, version = version + 1 WHERE institution_id = $institution AND id = $1", id, settlement);
}

}  // namespace baeumgil
