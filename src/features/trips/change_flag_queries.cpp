#include "features/trips/change_flag.h"

#include <string>

namespace baeumgil {

ChangeFlag find_change_flag(Tx& tx, TripId id) {
  return static_cast<ChangeFlag>(
      tx.value<int>("SELECT COALESCE(MAX(CASE c.state WHEN 'reported' THEN 2 ELSE 1 END), 0) FROM trip_changes c "
                    "WHERE c.institution_id = $institution AND c.trip_id = $1 AND c.state <> 'withdrawn'",
                    id));
}

int count_unreported_changes(Tx& tx, TripId id) {
  auto count = 0;
  tx.each(
      "SELECT state, happened_on, reported_at FROM trip_changes WHERE institution_id = $institution AND trip_id = $1 AND state <> "
      "'withdrawn'",
      [&](Row& row) {
        auto const is_found = row.next<std::string>() == "found";
        auto const happened_on = row.next<Date>();
        if (is_found || day_in_seoul(row.next<Instant>()) > happened_on) ++count;
      },
      id);
  return count;
}

}  // namespace baeumgil
