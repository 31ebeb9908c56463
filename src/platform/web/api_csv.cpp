#include "platform/web/api_csv.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <stdexcept>

#include "platform/csv/csv.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

namespace json = boost::json;

constexpr auto kPageSize = 200;
constexpr auto kMostRows = 20'000;

bool is_nested(ApiField const& field) { return field.type == ApiType::object && !field.fields.empty(); }

void add_names(CsvRow& names, std::vector<ApiField> const& fields, std::string const& prefix = {}) {
  for (auto const& field : fields)
    if (is_nested(field))
      add_names(names, field.fields, prefix + field.name + ".");
    else
      names.push_back(prefix + field.name);
}

std::string cell_of(json::value const& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return std::string{value.get_string()};
  if (!value.is_array() || std::ranges::any_of(value.get_array(), [](json::value const& item) { return item.is_structured(); }))
    return json::serialize(value);
  auto text = std::string{};
  for (auto const& item : value.get_array()) text += (text.empty() ? "" : "; ") + cell_of(item);
  return text;
}

void add_cells(CsvRow& cells, json::value const* item, std::vector<ApiField> const& fields) {
  for (auto const& field : fields) {
    auto const* value = item != nullptr && item->is_object() ? item->get_object().if_contains(field.name) : nullptr;
    if (is_nested(field))
      add_cells(cells, value, field.fields);
    else
      cells.push_back(value == nullptr ? std::string{} : cell_of(*value));
  }
}

struct Page {
  int rows{0};
  std::string next{};  // empty: the list ends here
};

Page add_page(CsvWriter& csv, std::string_view body, ApiOperation const& operation) {
  auto const page = json::parse({body.data(), body.size()});
  auto const& items = page.at("items").as_array();
  for (auto const& item : items) {
    auto cells = CsvRow{};
    add_cells(cells, &item, operation.schema.fields);
    csv.row(cells);
  }
  auto const& next = page.at("next");
  return {.rows = static_cast<int>(items.size()), .next = next.is_null() ? std::string{} : std::string{next.as_string()}};
}

void set_query(Request& request, std::string const& name, std::string value) {
  std::erase_if(request.query, [&](auto const& pair) { return pair.first == name; });
  request.query.emplace_back(name, std::move(value));
}

std::string address_of(Request const& request) {
  auto address = request.path;
  for (auto const& [name, value] : request.query) address += (address == request.path ? "?" : "&") + name + "=" + url_encoded(value);
  return address;
}

}  // namespace

bool wants_csv(ApiOperation const& operation, Request const& request) {
  auto const accept = request.header("accept");
  return operation.answer == ApiAnswer::page && accept.find("text/csv") != std::string_view::npos &&
         accept.find("application/json") == std::string_view::npos;
}

Result<Response> csv_list(Route const& route, Request const& request, Actor const& actor) {
  auto const& operation = *route.operation;
  auto csv = CsvWriter{};
  auto names = CsvRow{};
  add_names(names, operation.schema.fields);
  csv.row(names);
  auto asked = request;
  auto const is_one_page = !request.query_value("limit").empty();
  if (!is_one_page) set_query(asked, "limit", std::to_string(kPageSize));
  auto next = std::string{};
  for (auto rows = 0; rows < kMostRows;) {
    auto const answer = TRY(route.handler(asked, actor));
    auto const page = add_page(csv, answer.body, operation);
    next = page.next;
    if (next.empty()) break;
    set_query(asked, "cursor", next);
    rows += page.rows;
    if (is_one_page) break;
  }
  auto response = Response{.content_type = "text/csv; charset=utf-8", .body = csv.take()};
  response.with("Content-Disposition", "attachment; filename=\"" + operation.tag + ".csv\"");
  if (!next.empty()) response.with("Link", "<" + address_of(asked) + ">; rel=\"next\"");
  return response;
}

}  // namespace baeumgil
