#pragma once
// 출장 일정: who is away when, and who stands in.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

// Planned: a team's wished days, before it has a trip.
enum class AbsenceKind { planned, trip, cancelled };
constexpr auto enum_words(AbsenceKind) { return std::array<std::string_view, 3>{"planned", "trip", "cancelled"}; }

struct Absence {
  AbsenceKind kind{AbsenceKind::trip};
  PersonId person{};
  std::string name{};
  DepartmentId department{};
  std::string department_name{};
  PersonId deputy{};
  std::string deputy_name{};
  Uuid row{};           // of the trip, or of the team
  std::string path{};   // where it is shown
  std::string title{};  // destination, or the team's name
  Date from{};
  Date until{};
  std::string starts_at{};  // 09:00; empty: all day
  std::string ends_at{};
  int version{1};
};

// A department on a day that has a minimum, where it is under it or next to it.
enum class StaffingMark { enough, near, under };
constexpr auto enum_words(StaffingMark) { return std::array<std::string_view, 3>{"enough", "near", "under"}; }

struct StaffingDay {
  DepartmentId department{};
  std::string department_name{};
  Date day{};
  int present{0};
  int at_least{0};

  StaffingMark mark() const {
    return present < at_least ? StaffingMark::under : present <= at_least + 1 ? StaffingMark::near : StaffingMark::enough;
  }
};

}  // namespace baeumgil
