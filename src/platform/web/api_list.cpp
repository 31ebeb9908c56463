#include "platform/web/api_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace baeumgil {
namespace {

namespace json = boost::json;

constexpr auto kPageSize = 200;

}  // namespace

void set_query(Request& request, std::string const& name, std::string value) {
  std::erase_if(request.query, [&](auto const& pair) { return pair.first == name; });
  request.query.emplace_back(name, std::move(value));
}

Result<std::string> read_api_list(Route const& route, Request request, Actor const& actor, std::size_t most, ApiItemReader const& read) {
  auto const is_one_page = !request.query_value("limit").empty();
  if (!is_one_page) set_query(request, "limit", std::to_string(kPageSize));
  for (std::size_t count = 0;;) {
    auto const answer = TRY(route.handler(request, actor));
    auto const page = json::parse(answer.body);
    auto const& items = page.at("items").as_array();
    for (auto const& item : items) read(item.as_object());
    auto const& next = page.at("next");
    if (next.is_null()) return std::string{};
    count += items.size();
    if (is_one_page || count >= most) return std::string{next.as_string()};
    set_query(request, "cursor", std::string{next.as_string()});
  }
}

json::value const* find_in_item(json::object const& item, std::string_view path) {
  auto const dot = path.find('.');
  auto const* value = item.if_contains(path.substr(0, dot));
  if (dot == std::string_view::npos || value == nullptr) return value;
  return value->is_object() ? find_in_item(value->get_object(), path.substr(dot + 1)) : nullptr;
}

std::string api_cell(json::value const& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return std::string{value.get_string()};
  if (value.is_double()) return fmt::format("{}", value.get_double());  // 47.34, as a person writes it
  if (!value.is_array() || std::ranges::any_of(value.get_array(), [](json::value const& item) { return item.is_structured(); }))
    return json::serialize(value);
  auto text = std::string{};
  for (auto const& item : value.get_array()) text += (text.empty() ? "" : "; ") + api_cell(item);
  return text;
}

}  // namespace baeumgil
