#pragma once
// Says at once what turned out otherwise than planned; or, by who decides on the trip, that something did and nobody said so.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/trip_changes/trip_change.h"

namespace baeumgil {

class Database;

struct TripChangeDraft {
  TripChangeKind kind{TripChangeKind::other};
  std::string words{};
  std::optional<Date> happened_on{};    // none: today; of one that was found on a trip that is over, its last day
  std::optional<Date> new_starts_on{};  // of a change of the period that is reported, as is the next
  std::optional<Date> new_ends_on{};
  PersonId leaving{};  // of a change of the travellers that is reported: who does not go
};

Result<TripChangeId> report_change(Database&, Actor const&, TripId, TripChangeDraft const&);

}  // namespace baeumgil
