#pragma once
// What an institution says of a day over the list of holidays the program carries: announced since, closed here, or taken off it.

#include <optional>
#include <string>
#include <vector>

#include "features/rules/rule_file.h"

namespace baeumgil {

using OwnDayId = Id<struct OwnDayTag>;

enum class DayKind {
  holiday,  // a public one, announced after the carried list or of a later year
  closed,   // of this institution alone, such as its founding day: no law moves a last day for it
  working   // stands in the carried list and is none
};
constexpr auto enum_words(DayKind) { return std::array<std::string_view, 3>{"holiday", "closed", "working"}; }

struct OwnDay {
  OwnDayId id{};
  Date day{};
  DayKind kind{};
  std::string name{};
  std::string source{};
  std::string written_by{};
  Instant written_at{};
  int version{1};
};

struct OwnDayInput {
  std::optional<Date> day{};
  std::optional<DayKind> kind{};
  std::string name{};
  std::string source{};
};

inline constexpr auto kOwnDayName = 60;
inline constexpr auto kOwnDaySource = 200;

bool is_year_of_days(int year);  // whose days are shown and written

// None when it may stand; whether the day is written already is the store's to say.
std::optional<Problem> problem_of_own_day(OwnDayInput const&, std::vector<HolidayRow> const& carried);

bool is_carried_day(std::vector<HolidayRow> const& carried, Date);

// What counts: the institution's word over the carried list.
Holidays holidays_of(std::vector<HolidayRow> const& carried, std::vector<OwnDay> const& own);

}  // namespace baeumgil
