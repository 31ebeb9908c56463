#pragma once
// Orders an emergency duty, and lifts it.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/conduct/emergency_duty.h"

namespace baeumgil {

class Database;

struct DutyDraft {
  std::string name{};
  DepartmentId department{};  // nil: everybody's
  std::optional<Date> starts_on{};
  std::optional<Date> ends_on{};
};

Result<DutyId> order_duty(Database&, Actor const&, DutyDraft const&);
// Today is its last day; one that has not begun ends before its first.
Result<DutyId> lift_duty(Database&, Actor const&, DutyId);

}  // namespace baeumgil
