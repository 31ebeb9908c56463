#include "features/rules/own_day.h"

#include <algorithm>

#include "base/text.h"
#include "features/rules/working_days.h"

namespace baeumgil {
namespace {

void refuse_text(Problem& problem, std::string field, std::string const& text, int most) {
  if (text.empty())
    problem.fields.push_back({.field = std::move(field), .key = "field.required"});
  else if (character_count(text) > static_cast<std::size_t>(most))
    problem.fields.push_back({.field = std::move(field), .key = "field.too_long", .arguments = {std::to_string(most)}});
}

}  // namespace

bool is_year_of_days(int year) { return year >= 2000 && year <= 2100; }

bool is_carried_day(std::vector<HolidayRow> const& carried, Date day) {
  return std::ranges::find(carried, day, &HolidayRow::day) != carried.end();
}

std::optional<Problem> problem_of_own_day(OwnDayInput const& input, std::vector<HolidayRow> const& carried) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto const refuse = [&](char const* field, char const* key) { problem.fields.push_back({.field = field, .key = key}); };
  if (!input.day) refuse("day", "field.required");
  if (input.day && !is_year_of_days(input.day->year())) refuse("day", "field.out_of_range");
  if (!input.kind) refuse("kind", "field.required");
  if (input.day && input.kind) {
    auto const is_carried = is_carried_day(carried, *input.day);
    if (*input.kind == DayKind::holiday && is_carried) refuse("day", "rules.days.carried");
    if (*input.kind == DayKind::working && !is_carried) refuse("day", "rules.days.not_carried");
    if (*input.kind == DayKind::closed && (is_carried || is_weekend(*input.day))) refuse("day", "rules.days.closed_anyway");
  }
  refuse_text(problem, "name", input.name, kOwnDayName);
  refuse_text(problem, "source", input.source, kOwnDaySource);
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

Holidays holidays_of(std::vector<HolidayRow> const& carried, std::vector<OwnDay> const& own) {
  auto holidays = Holidays{};
  for (auto const& holiday : carried) holidays.days.push_back(holiday.day);
  for (auto const& one : own) {
    if (one.kind == DayKind::holiday) holidays.days.push_back(one.day);
    if (one.kind == DayKind::closed) holidays.closed.push_back(one.day);
    if (one.kind == DayKind::working) std::erase(holidays.days, one.day);
  }
  std::ranges::sort(holidays.days);
  std::ranges::sort(holidays.closed);
  return holidays;
}

}  // namespace baeumgil
