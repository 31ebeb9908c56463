#include "features/expenses/receipt_reading.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "platform/text/days_in_text.h"

namespace baeumgil {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kLeastWon = std::int64_t{100};
constexpr auto kMostWon = std::int64_t{100'000'000};
constexpr auto kLongestName = std::size_t{60};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Words as they are compared: readers of pictures put spaces between Hangul letters.
std::string without_spaces(std::string_view text) {
  auto packed = std::string{};
  for (auto const c : text)
    if (c != ' ' && c != '\t') packed += c;
  return packed;
}

bool is_in_code(std::string_view line, std::size_t from, std::size_t end) {
  auto const joins = [](char c) { return c == '-' || c == '*' || c == '/' || c == ':' || is_digit(c); };
  return (from > 0 && joins(line[from - 1])) || (end < line.size() && joins(line[end]) && line[end] != '*');
}

// Digits, and behind each comma three of them: what follows the third is a sign that was misread.
std::size_t end_of_amount(std::string_view line, std::size_t at) {
  while (at < line.size() && is_digit(line[at])) ++at;
  auto const is_group = [&] {
    return at + 3 < line.size() && (line[at] == ',' || line[at] == '.') && is_digit(line[at + 1]) && is_digit(line[at + 2]) &&
           is_digit(line[at + 3]);
  };
  while (is_group()) at += 4;
  return at;
}

// The last amount of the line that is no part of a longer code.
std::optional<std::int64_t> amount_in(std::string_view line) {
  auto found = std::optional<std::int64_t>{};
  for (auto at = std::size_t{0}; at < line.size();) {
    if (!is_digit(line[at])) {
      ++at;
      continue;
    }
    auto const end = end_of_amount(line, at);
    auto const has_groups = line.substr(at, end - at).find_first_of(",.") != std::string_view::npos;
    auto number = std::int64_t{0};
    for (auto const c : line.substr(at, std::min<std::size_t>(end - at, 15)))
      if (is_digit(c)) number = number * 10 + (c - '0');
    auto const is_code = !has_groups && is_in_code(line, at, end);
    if (!is_code && number >= kLeastWon && number <= kMostWon) found = number;
    at = end;
    while (at < line.size() && is_digit(line[at])) ++at;
  }
  return found;
}

// What stands behind the first of the labels; of several lines the one whose label comes first in the list.
template <std::size_t N>
std::optional<std::int64_t> labelled_amount(std::vector<std::string> const& lines, std::array<std::string_view, N> const& labels) {
  for (auto const label : labels)
    for (auto const& line : lines)
      if (auto const at = line.find(label); at != std::string::npos)
        if (auto const amount = amount_in(std::string_view{line}.substr(at + label.size()))) return amount;
  return std::nullopt;
}

std::optional<std::int64_t> amount_of(std::vector<std::string> const& lines) {
  constexpr auto labels = std::array{"결제금액"sv, "승인금액"sv, "받을금액"sv, "합계금액"sv, "총액"sv,  "총금액"sv, "합계"sv, "총계"sv,
                                     "청구금액"sv, "영수금액"sv, "거래금액"sv, "운임"sv,     "TOTAL"sv, "Total"sv,  "금액"sv};
  if (auto const labelled = labelled_amount(lines, labels)) return labelled;
  auto largest = std::optional<std::int64_t>{};
  for (auto const& line : lines)
    if (line.find("원") != std::string::npos)
      if (auto const amount = amount_in(line); amount && (!largest || *amount > *largest)) largest = amount;
  return largest;
}

std::string behind_label(std::string_view line, std::string_view label) {
  auto rest = trimmed(line.substr(label.size()));
  while (!rest.empty() && (rest.front() == ':' || rest.front() == '|' || rest.front() == ']')) rest = trimmed(rest.substr(1));
  return first_characters(rest, kLongestName);
}

std::string merchant_of(std::string_view words) {
  constexpr auto labels =
      std::array{"가맹점명"sv, "상호명"sv, "업체명"sv, "상 호"sv, "상호"sv, "가맹점"sv, "판매자"sv, "숙소명"sv, "호텔명"sv};
  for (auto const label : labels)
    for (auto const raw : split(words, '\n'))
      if (auto const line = trimmed(raw); line.starts_with(label))
        if (auto name = behind_label(line, label); character_count(name) >= 2) return name;
  return {};
}

std::string approval_of(std::vector<std::string> const& lines) {
  for (auto const& line : lines) {
    auto const at = line.find("승인번호");
    if (at == std::string::npos) continue;
    auto const from = line.find_first_of("0123456789", at);
    if (from == std::string::npos) continue;
    auto const end = line.find_first_not_of("0123456789", from);
    auto const number = line.substr(from, end == std::string::npos ? end : end - from);
    if (number.size() >= 6 && number.size() <= 12) return number;
  }
  return {};
}

}  // namespace

ReceiptReading read_receipt(std::string_view words, Date latest) {
  auto lines = std::vector<std::string>{};
  for (auto const line : split(words, '\n')) lines.push_back(without_spaces(line));
  auto reading = ReceiptReading{.merchant = merchant_of(words), .approval_no = approval_of(lines)};
  if (auto const amount = amount_of(lines)) reading.amount = Won{*amount};
  for (auto const day : days_in(words))
    if (day <= latest && !reading.on) reading.on = day;
  return reading;
}

}  // namespace baeumgil
