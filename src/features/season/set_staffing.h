#pragma once

#include "base/result.h"
#include "features/season/find_staffing.h"
#include "features/season/season.h"

namespace baeumgil {

class Database;

struct StaffingDraft {
  std::optional<Date> from{};
  std::optional<Date> until{};
  std::optional<int> present_at_least{};
  std::string reason{};
};

// Sets how many must be there from that day on, in place of the row that begins on the same day.
Result<DepartmentId> set_staffing(Database&, Actor const&, DepartmentId, StaffingDraft const&);
Result<DepartmentId> remove_staffing(Database&, Actor const&, DepartmentId, Date from);

}  // namespace baeumgil
