#include "base/dates.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <stdexcept>

namespace baeumgil {

namespace {

constexpr std::int64_t kSecondsPerDay = 86400;
constexpr std::int64_t kSeoulOffset = 9 * 3600;

std::chrono::year_month_day civil(Date date) { return std::chrono::sys_days{std::chrono::days{date.days}}; }

std::chrono::year_month_day civil(int year, int month, int day) {
  return std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / std::chrono::day{static_cast<unsigned>(day)};
}

Date from_civil(std::chrono::year_month_day day) {
  return {static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count())};
}

// Digits only: no sign, no white space.
std::optional<int> number(std::string_view digits) {
  auto value = 0;
  for (auto const c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::int64_t floored_days(std::int64_t seconds) {
  return seconds >= 0 ? seconds / kSecondsPerDay : (seconds - kSecondsPerDay + 1) / kSecondsPerDay;
}

struct TimeOfDay {
  int hour{0};
  int minute{0};
  int second{0};
};

TimeOfDay time_of_day(std::int64_t seconds) {
  auto const left = static_cast<int>(seconds - floored_days(seconds) * kSecondsPerDay);
  return {left / 3600, left / 60 % 60, left % 60};
}

}  // namespace

Date Date::of(int year, int month, int day) {
  auto const date = civil(year, month, day);
  if (month < 0 || day < 0 || !date.ok()) throw std::logic_error{fmt::format("no such day: {}-{}-{}", year, month, day)};
  return from_civil(date);
}

int Date::year() const { return static_cast<int>(civil(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(*this).day())); }
int Date::weekday() const { return ((days % 7) + 7 + 4) % 7; }  // 1970-01-01 was a Thursday

Date plus_months(Date date, int months) {
  auto const day = civil(date);
  auto const moved = day + std::chrono::months{months};
  if (moved.ok()) return from_civil(moved);
  return from_civil(moved.year() / moved.month() / std::chrono::last);
}

std::string to_text(Date date) { return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()); }

std::optional<Date> date_from_text(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto const year = number(text.substr(0, 4));
  auto const month = number(text.substr(5, 2));
  auto const day = number(text.substr(8, 2));
  if (!year || !month || !day || !civil(*year, *month, *day).ok()) return std::nullopt;
  return from_civil(civil(*year, *month, *day));
}

std::string in_korean(Date date) { return fmt::format("{}. {}. {}.", date.year(), date.month(), date.day()); }

std::string in_korean_with_weekday(Date date) {
  constexpr auto names = std::array{"일", "월", "화", "수", "목", "금", "토"};
  return fmt::format("{}({})", in_korean(date), names[static_cast<std::size_t>(date.weekday())]);
}

std::string to_text(Instant at) {
  auto const time = time_of_day(at.seconds);
  auto const date = Date{static_cast<std::int32_t>(floored_days(at.seconds))};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_text(date), time.hour, time.minute, time.second);
}

std::optional<Instant> instant_from_text(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') return std::nullopt;
  auto const date = date_from_text(text.substr(0, 10));
  auto const hour = number(text.substr(11, 2));
  auto const minute = number(text.substr(14, 2));
  auto const second = number(text.substr(17, 2));
  if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return Instant{date->days * kSecondsPerDay + *hour * 3600 + *minute * 60 + *second};
}

Date day_in_seoul(Instant at) { return {static_cast<std::int32_t>(floored_days(at.seconds + kSeoulOffset))}; }

std::string time_in_seoul(Instant at) {
  auto const time = time_of_day(at.seconds + kSeoulOffset);
  return fmt::format("{:02}:{:02}", time.hour, time.minute);
}

Instant start_of_day_in_seoul(Date date) { return {date.days * kSecondsPerDay - kSeoulOffset}; }

std::optional<Instant> instant_from_seoul(Date date, std::string_view hour_minute) {
  if (hour_minute.size() != 5 || hour_minute[2] != ':') return std::nullopt;
  auto const hour = number(hour_minute.substr(0, 2));
  auto const minute = number(hour_minute.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return start_of_day_in_seoul(date) + (*hour * 3600 + *minute * 60);
}

}  // namespace baeumgil
