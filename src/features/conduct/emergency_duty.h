#pragma once
// 비상근무 발령: while it lasts, trips of whom it calls are held back.

#include <optional>
#include <string>

#include "base/actor.h"
#include "base/dates.h"
#include "base/ids.h"

namespace baeumgil {

struct Trip;
using DutyId = Id<struct EmergencyDutyTag>;

inline constexpr auto kMostOfDutyName = std::size_t{200};  // characters

struct EmergencyDuty {
  DutyId id{};
  std::string name{};             // "태풍 비상 2단계"
  DepartmentId department{};      // nil: everybody's
  std::string department_name{};  // of the join, as is the orderer's
  Date starts_on{};
  std::optional<Date> ends_on{};  // the last day; none: until it is lifted
  PersonId ordered_by{};
  std::string orderer{};

  // Lifted before it began it has no day at all.
  bool meets(Date from, Date until) const { return starts_on <= until && (!ends_on || (*ends_on >= from && *ends_on >= starts_on)); }
};

bool calls(EmergencyDuty const&, Trip const&);  // on its days, of its leader's or a traveller's department
bool may_order_duty(Actor const&);              // administrator, programme officer

}  // namespace baeumgil
