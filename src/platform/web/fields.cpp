#include "platform/web/fields.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

#include "base/text.h"
#include "platform/web/flattened_json.h"

namespace baeumgil {
namespace {

constexpr std::size_t kRowLimit = 1000;

std::string with_plain_line_ends(std::string_view text) {
  auto plain = std::string{};
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      plain += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      plain += '\n';
  }
  return plain;
}

std::string without_commas(std::string text) {
  std::erase(text, ',');
  return text;
}

template <class Number>
std::optional<Number> read_whole(std::string const& text) {
  auto number = Number{};
  auto const* end = text.data() + text.size();
  auto const [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

// "2026. 8. 22." or "2026.8.22", as people write it.
std::optional<Date> read_korean_date(std::string_view text) {
  auto parts = split(text, '.');
  if (parts.size() == 4 && trimmed(parts[3]).empty()) parts.pop_back();
  if (parts.size() != 3) return std::nullopt;
  auto iso = std::string{trimmed(parts[0])};
  for (auto const part : {trimmed(parts[1]), trimmed(parts[2])}) iso += (part.size() == 1 ? "-0" : "-") + std::string{part};
  return date_from_text(iso);
}

// Whether a value's name is this one, or is an item of a JSON array of plain values: "name.0", "name.1" …
bool is_or_is_in(std::string_view name, std::string_view key) {
  if (key == name) return true;
  return key.size() > name.size() + 1 && key.starts_with(name) && key[name.size()] == '.' &&
         read_whole<std::size_t>(std::string{key.substr(name.size() + 1)}).has_value();
}

// The index in "itinerary.12.place" after the prefix "itinerary."; none when it is no row of that group.
std::optional<std::size_t> row_index(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return std::nullopt;
  auto const digits = name.substr(prefix.size(), name.find('.', prefix.size()) - prefix.size());
  auto const index = read_whole<std::size_t>(std::string{digits});
  return index && prefix.size() + digits.size() < name.size() ? index : std::nullopt;
}

}  // namespace

Fields Fields::of(Request const& request) {
  auto fields = Fields{};
  auto const type = request.header("content-type");
  if (!type.starts_with("application/json")) {
    fields.values_ = request.form;
    if (!request.body.empty()) fields.refuse("body", "field.body_not_readable");
    return fields;
  }
  auto values = flattened_json(request.body);
  if (values)
    fields.values_ = std::move(*values);
  else
    fields.refuse("body", "field.body_not_readable");
  return fields;
}

Fields Fields::of_query(Request const& request) {
  auto fields = Fields{};
  fields.values_ = request.query;
  return fields;
}

bool Fields::has(std::string_view name) const {
  return std::ranges::any_of(values_, [&](auto const& value) { return is_or_is_in(name, value.first); });
}

std::string Fields::text(std::string_view name) {
  for (auto const& [key, value] : values_)
    if (key == name) return std::string{trimmed(with_plain_line_ends(value))};
  return {};
}

std::optional<std::string> Fields::optional_text(std::string_view name) {
  auto content = text(name);
  if (content.empty()) return std::nullopt;
  return content;
}

std::optional<std::int64_t> Fields::integer(std::string_view name) {
  auto const content = without_commas(text(name));
  if (content.empty()) return std::nullopt;
  auto const number = read_whole<std::int64_t>(content);
  if (!number) refuse(name, "field.not_a_number");
  return number;
}

std::optional<double> Fields::number(std::string_view name) {
  auto const content = without_commas(text(name));
  if (content.empty()) return std::nullopt;
  auto number = read_whole<double>(content);
  // "inf" and "nan" are numbers to the library and to nobody else.
  if (number && !(*number > -1e300 && *number < 1e300)) number.reset();
  if (!number) refuse(name, "field.not_a_number");
  return number;
}

std::optional<Date> Fields::date(std::string_view name) {
  auto const content = text(name);
  if (content.empty()) return std::nullopt;
  auto found = date_from_text(content);
  if (!found) found = read_korean_date(content);
  if (!found) refuse(name, "field.not_a_date");
  return found;
}

std::optional<Won> Fields::won(std::string_view name) {
  auto content = without_commas(text(name));
  if (content.ends_with("원")) content = trimmed(std::string_view{content}.substr(0, content.size() - std::string_view{"원"}.size()));
  if (content.empty()) return std::nullopt;
  auto const amount = read_whole<std::int64_t>(content);
  if (!amount) refuse(name, "field.not_money");
  return amount ? std::optional{Won{*amount}} : std::nullopt;
}

bool Fields::flag(std::string_view name) {
  auto const content = text(name);
  return content == "on" || content == "true" || content == "1";
}

std::vector<std::string> Fields::texts(std::string_view name) {
  auto found = std::vector<std::string>{};
  for (auto const& [key, value] : values_)
    if (is_or_is_in(name, key)) found.emplace_back(trimmed(with_plain_line_ends(value)));
  return found;
}

std::vector<Fields> Fields::rows(std::string_view name) {
  auto const prefix = std::string{name} + ".";
  auto by_index = std::map<std::size_t, Fields>{};
  for (auto const& [key, value] : values_) {
    auto const index = row_index(key, prefix);
    if (!index) continue;
    auto const row_prefix = prefix + std::to_string(*index) + ".";
    if (!key.starts_with(row_prefix)) continue;
    if (by_index.size() >= kRowLimit && !by_index.contains(*index)) {
      refuse(name, "field.too_large", {std::to_string(kRowLimit)});
      break;
    }
    auto& row = by_index[*index];
    row.prefix_ = prefix_ + row_prefix;
    row.values_.emplace_back(key.substr(row_prefix.size()), value);
  }
  auto found = std::vector<Fields>{};
  for (auto& [index, row] : by_index) found.push_back(std::move(row));
  return found;
}

std::vector<std::string> Fields::names_in(std::string_view group) const {
  auto names = std::vector<std::string>{};
  auto const prefix = std::string{group} + ".";
  for (auto const& [name, value] : values_) {
    if (!name.starts_with(prefix)) continue;
    auto const rest = std::string_view{name}.substr(prefix.size());
    auto found = std::string{rest.substr(0, rest.find('.'))};
    if (!found.empty() && std::ranges::find(names, found) == names.end()) names.push_back(std::move(found));
  }
  return names;
}

void Fields::take_problems(Fields& row) {
  std::ranges::move(row.problems_, std::back_inserter(problems_));
  row.problems_.clear();
}

void Fields::refuse(std::string_view name, std::string_view key, std::vector<std::string> arguments) {
  problems_.push_back({.field = prefix_ + std::string{name}, .key = std::string{key}, .arguments = std::move(arguments), .rule = {}});
}

std::optional<Problem> Fields::problem() const {
  if (problems_.empty()) return std::nullopt;
  return Problem{.kind = Kind::invalid, .key = "problem.invalid", .arguments = {}, .fields = problems_, .rule = {}};
}

}  // namespace baeumgil
