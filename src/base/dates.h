#pragma once
// Calendar days and instants as plain values. No clock here: "now" comes from the transaction or a Clock.
// Light on purpose: <chrono> costs every file that includes it a second of compile time.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace baeumgil {

// A day of the Gregorian calendar, as law and forms mean it.
struct Date {
  std::int32_t days{0};  // since 1970-01-01

  static Date of(int year, int month, int day);  // the day must exist
  int year() const;
  int month() const;
  int day() const;
  int weekday() const;  // 0 Sunday … 6 Saturday

  friend auto operator<=>(Date const&, Date const&) = default;
  friend Date operator+(Date date, int count) { return {date.days + count}; }
  friend Date operator-(Date date, int count) { return {date.days - count}; }
  friend int operator-(Date a, Date b) { return a.days - b.days; }
};

Date plus_months(Date, int months);                    // a missing day becomes the month's last (민법 제160조 제3항)
std::string to_text(Date);                             // 2026-08-22
std::optional<Date> date_from_text(std::string_view);  // only that form, and only days that exist
std::string in_korean(Date);                           // 2026. 8. 22.
std::string in_korean_with_weekday(Date);              // 2026. 8. 22.(토)

// A moment in UTC, to the second.
struct Instant {
  std::int64_t seconds{0};  // since 1970-01-01T00:00:00Z

  friend auto operator<=>(Instant const&, Instant const&) = default;
  friend Instant operator+(Instant at, std::int64_t count) { return {at.seconds + count}; }
  friend Instant operator-(Instant at, std::int64_t count) { return {at.seconds - count}; }
};

std::string to_text(Instant);                                // 2026-08-22T10:00:00Z, fixed width
std::optional<Instant> instant_from_text(std::string_view);  // only that form

// Korea has had one offset and no summer time since 1988: UTC+9.
Date day_in_seoul(Instant);
std::string time_in_seoul(Instant);  // 14:30
Instant start_of_day_in_seoul(Date);
std::optional<Instant> instant_from_seoul(Date, std::string_view hour_minute);  // "14:30"

}  // namespace baeumgil
