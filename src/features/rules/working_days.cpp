#include "features/rules/working_days.h"

#include <algorithm>

namespace baeumgil {
namespace {

bool is_day_of_rest(Holidays const& holidays, Date day) { return is_weekend(day) || std::ranges::binary_search(holidays.days, day); }

// That day of the month; a month too short for it ends on its last day.
Date day_of_month(Date first, int day) { return std::min(first + (std::max(day, 1) - 1), plus_months(first, 1) - 1); }

Date day_of_next_month(Date anchor, int day) { return day_of_month(plus_months(Date::of(anchor.year(), anchor.month(), 1), 1), day); }

Date next_month_day(Date anchor, int month_day) {
  auto const month = std::clamp(month_day / 100, 1, 12);
  auto const this_year = day_of_month(Date::of(anchor.year(), month, 1), month_day % 100);
  return this_year > anchor ? this_year : day_of_month(Date::of(anchor.year() + 1, month, 1), month_day % 100);
}

}  // namespace

bool is_weekend(Date day) { return day.weekday() == 0 || day.weekday() == 6; }

bool is_working_day(Holidays const& holidays, Date day) {
  return !is_day_of_rest(holidays, day) && !std::ranges::binary_search(holidays.closed, day);
}

Date next_working_day(Holidays const& holidays, Date day) {
  while (!is_working_day(holidays, day)) day = day + 1;
  return day;
}

Date add_working_days(Holidays const& holidays, Date day, int count) {
  for (; count > 0; --count) day = next_working_day(holidays, day + 1);
  return day;
}

Date end_of_months(Date anchor, int months) {
  // The period starts the day after the anchor and ends the day before the same number of a later month; where that
  // month has no such number, on its last day (민법 제160조).
  auto const start = anchor + 1;
  auto const same_number = plus_months(start, months);
  return same_number.day() == start.day() ? same_number - 1 : same_number;
}

Date due_date(Rule const& rule, Date anchor, Holidays const& holidays) {
  auto const count = static_cast<int>(rule.value.value_or(0));
  auto last = anchor;
  switch (rule.unit) {
    case RuleUnit::day:
      last = anchor + count;
      break;
    case RuleUnit::week:
      last = anchor + 7 * count;
      break;
    case RuleUnit::month:
      last = end_of_months(anchor, count);
      break;
    case RuleUnit::year:
      last = end_of_months(anchor, 12 * count);
      break;
    case RuleUnit::working_day:
      return add_working_days(holidays, anchor, count);
    case RuleUnit::day_of_month:
      last = day_of_next_month(anchor, count);
      break;
    case RuleUnit::month_day:
      last = next_month_day(anchor, count);
      break;
    default:
      return anchor;
  }
  while (rule.rolls && is_day_of_rest(holidays, last)) last = last + 1;
  return last;
}

bool is_moved_by_holidays(Rule const& rule) { return rule.rolls || rule.unit == RuleUnit::working_day; }

bool knows_holidays_of(Holidays const& holidays, int year) {
  return std::ranges::binary_search(holidays.days, Date::of(year, 1, 1)) &&
         std::ranges::binary_search(holidays.days, Date::of(year, 12, 25));
}

std::optional<Date> deadline(RuleBook const& book, std::string_view code, Date anchor) {
  auto const* rule = book.in_force(code, anchor);
  if (rule == nullptr) return std::nullopt;
  return due_date(*rule, anchor, book.holidays);
}

}  // namespace baeumgil
