#include "platform/text/days_in_text.h"

#include <optional>
#include <string>

namespace baeumgil {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kFirstYear = 1990;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads digits at `at` and moves behind them and what may stand between the parts of a day.
int number_at(std::string_view text, std::size_t& at, int most_digits) {
  auto number = 0;
  auto count = 0;
  while (at < text.size() && is_digit(text[at]) && count < most_digits) number = number * 10 + (text[at++] - '0'), ++count;
  return count == 0 || (at < text.size() && is_digit(text[at])) ? -1 : number;
}

bool skip_between(std::string_view text, std::size_t& at) {
  auto const from = at;
  auto marks = 0;
  for (;;) {
    if (at < text.size() && (text[at] == '.' || text[at] == '-' || text[at] == '/')) {
      ++at;
      ++marks;
    } else if (auto const unit = text.substr(at, 3); unit == "년"sv || unit == "월"sv) {
      at += 3;
      ++marks;
    } else if (at < text.size() && text[at] == ' ') {
      ++at;
    } else {
      return marks == 1 && at - from <= 6;
    }
  }
}

// Moves behind the day when there is one.
std::optional<Date> day_at(std::string_view text, std::size_t& start) {
  auto at = start;
  if (text[at] == '\'') ++at;
  auto const from = at;
  auto const year = number_at(text, at, 4);
  auto const is_short = at - from == 2;
  if (year < 0 || (!is_short && year < kFirstYear) || !skip_between(text, at)) return std::nullopt;
  auto const month = number_at(text, at, 2);
  if (month < 0 || !skip_between(text, at)) return std::nullopt;
  auto const day = number_at(text, at, 2);
  if (day < 0) return std::nullopt;
  auto const padded = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  auto const found = date_from_text(std::to_string(is_short ? 2000 + year : year) + "-" + padded(month) + "-" + padded(day));
  if (found) start = at;
  return found;
}

}  // namespace

std::vector<Date> days_in(std::string_view text) {
  auto days = std::vector<Date>{};
  for (auto at = std::size_t{0}; at < text.size();) {
    auto const begins = (is_digit(text[at]) || text[at] == '\'') && (at == 0 || !is_digit(text[at - 1]));
    auto const day = begins ? day_at(text, at) : std::nullopt;
    if (day)
      days.push_back(*day);
    else
      ++at;
  }
  return days;
}

}  // namespace baeumgil
