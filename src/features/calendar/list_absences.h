#pragma once

#include "features/calendar/absence.h"
#include "features/season/find_staffing.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct AbsenceFilter {
  Date from{};
  Date until{};
  std::optional<DepartmentId> department{};
  bool with_cancelled{false};  // for feeds: what was there has to be taken away again
};

// What the actor may see of it, as of trips; by day, department and name.
std::vector<Absence> list_absences(Tx&, Actor const&, AbsenceFilter const&);
// Days near or under their minimum, with planned absences counted too.
std::vector<StaffingDay> list_thin_days(Tx&, AbsenceFilter const&, std::vector<Absence> const&);

}  // namespace baeumgil
