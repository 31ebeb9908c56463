#include "platform/text/read_json.h"

#include <algorithm>
#include <boost/json.hpp>

namespace baeumgil {
namespace {

void flatten(boost::json::value const& value, std::string const& path, std::vector<JsonLine>& lines) {
  auto const inside = [&](std::string_view name) { return path.empty() ? std::string{name} : path + "." + std::string{name}; };
  if (auto const* object = value.if_object(); object != nullptr && !object->empty()) {
    for (auto const& member : *object) flatten(member.value(), inside(std::string_view{member.key().data(), member.key().size()}), lines);
  } else if (auto const* array = value.if_array(); array != nullptr && !array->empty()) {
    for (std::size_t i = 0; i < array->size(); ++i) flatten((*array)[i], inside(std::to_string(i)), lines);
  } else if (auto const* text = value.if_string(); text != nullptr) {
    lines.push_back({path, std::string{text->data(), text->size()}});
  } else {
    auto const is_nothing = value.is_null() || value.is_object() || value.is_array();
    // An empty list at the top has no lines at all.
    if (!path.empty() || !is_nothing) lines.push_back({path, is_nothing ? std::string{} : boost::json::serialize(value)});
  }
}

}  // namespace

std::optional<std::vector<JsonLine>> flatten_json(std::string_view json) {
  auto failed = boost::json::error_code{};
  auto const value = boost::json::parse(boost::json::string_view{json.data(), json.size()}, failed);
  if (failed) return std::nullopt;
  auto lines = std::vector<JsonLine>{};
  flatten(value, "", lines);
  return lines;
}

std::vector<JsonCells> rows_in_json(std::vector<JsonLine> const& lines, std::string_view list) {
  auto rows = std::vector<JsonCells>{};
  auto last = std::string_view{};
  for (auto const& line : lines) {
    auto const path = std::string_view{line.path};
    if (!path.starts_with(list) || path.size() <= list.size() || path[list.size()] != '.') continue;
    auto const rest = path.substr(list.size() + 1);
    auto const dot = rest.find('.');
    if (dot == std::string_view::npos) continue;
    if (rows.empty() || rest.substr(0, dot) != last) rows.emplace_back();
    last = rest.substr(0, dot);
    rows.back().insert_or_assign(std::string{rest.substr(dot + 1)}, line.text);
  }
  return rows;
}

JsonPlace place_of_json_error(std::string_view json) {
  auto parser = boost::json::stream_parser{};
  auto failed = boost::json::error_code{};
  auto const read = parser.write_some(json.data(), json.size(), failed);
  auto place = JsonPlace{};
  for (auto const c : json.substr(0, std::min(read, json.size()))) {
    ++place.column;
    if (c == '\n') place = {.line = place.line + 1, .column = 1};
  }
  return place;
}

}  // namespace baeumgil
