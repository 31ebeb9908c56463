#include "platform/csv/csv_line.h"

#include <algorithm>
#include <charconv>

namespace baeumgil {
namespace {

template <class Number>
bool reads_whole(std::string const& text, Number& value) {
  auto const end = text.data() + text.size();
  auto const result = std::from_chars(text.data(), end, value);
  return result.ec == std::errc{} && result.ptr == end;
}

}  // namespace

std::string CsvLine::text(std::string_view column) {
  auto const at = static_cast<std::size_t>(std::ranges::find(header_, column) - header_.begin());
  if (at < cells_.size() && at < header_.size()) return cells_[at];
  refuse(column);
  return {};
}

std::string CsvLine::text_or_empty(std::string_view column) const {
  auto const at = static_cast<std::size_t>(std::ranges::find(header_, column) - header_.begin());
  return at < cells_.size() && at < header_.size() ? cells_[at] : std::string{};
}

std::optional<double> CsvLine::number(std::string_view column) {
  auto const content = text(column);
  if (content.empty()) return std::nullopt;
  auto value = 0.0;
  if (!reads_whole(content, value)) refuse(column);
  return value;
}

std::optional<std::int64_t> CsvLine::integer(std::string_view column) {
  auto const content = text(column);
  if (content.empty()) return std::nullopt;
  auto value = std::int64_t{0};
  if (!reads_whole(content, value)) refuse(column);
  return value;
}

Date CsvLine::date(std::string_view column) {
  auto const day = date_from_text(text(column));
  if (!day) refuse(column);
  return day.value_or(Date{});
}

std::optional<Date> CsvLine::optional_date(std::string_view column) {
  if (text(column).empty()) return std::nullopt;
  return date(column);
}

void CsvLine::refuse(std::string_view column) {
  if (bad_column_.empty()) bad_column_ = column;
}

}  // namespace baeumgil
