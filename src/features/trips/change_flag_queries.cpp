#include "features/trips/change_flag.h"

namespace baeumgil {

ChangeFlag find_change_flag(Tx& tx, TripId id) {
  return static_cast<ChangeFlag>(
      tx.value<int>("SELECT COALESCE(MAX(CASE c.state WHEN 'reported' THEN 2 ELSE 1 END), 0) FROM trip_changes c "
                    "WHERE c.institution_id = $institution AND c.trip_id = $1",
                    id));
}

}  // namespace baeumgil
