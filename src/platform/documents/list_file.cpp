#include "platform/documents/list_file.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <stdexcept>
#include <tuple>

#include "base/id.h"
#include "platform/clock.h"
#include "platform/csv/csv.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/web/api_list.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostRows = 100'000;

// A list as it is asked for: which columns, for whom.
struct Asked {
  ListFile const& list;
  Route const& rows;
  Site const& site;
  Actor const& actor;
};

Route const& route_of(Router const& router, std::string const& path) {
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = router.find(Method::get, path, parameters);
  if (route == nullptr || !parameters.empty()) throw std::logic_error{"a list without a page: " + path};
  return *route;
}

std::string path_of_rows(ListFile const& list) { return list.rows.empty() ? "/api/v1" + list.page : list.rows; }

// The page's filter without what the API knows nothing of: where the page is, how it is sorted, fields left empty.
Request of_rows(Request request, ApiOperation const& operation) {
  std::erase_if(request.query, [&](auto const& pair) {
    return pair.second.empty() || std::ranges::find(operation.query, pair.first, &ApiField::name) == operation.query.end();
  });
  return request;
}

std::string moment(std::string_view text) {
  auto const at = instant_from_text(text);
  return at ? to_text(day_in_seoul(*at)) + " " + time_in_seoul(*at) : std::string{text};
}

std::string words_of(Asked const& asked, ListColumn const& column, json::value const& value) {
  if (value.is_bool()) return asked.site.words(asked.actor, value.get_bool() ? "form.yes" : "form.no");
  if (column.word_prefix.empty()) return api_cell(value);
  if (!value.is_array()) return asked.site.words(asked.actor, column.word_prefix + api_cell(value));
  auto text = std::string{};
  for (auto const& one : value.get_array())
    text += (text.empty() ? "" : ", ") + asked.site.words(asked.actor, column.word_prefix + api_cell(one));
  return text;
}

ApiType type_of(Asked const& asked, ListColumn const& column) {
  auto const& fields = asked.rows.operation->schema.fields;
  auto const field = std::ranges::find(fields, column.field.substr(0, column.field.find('.')), &ApiField::name);
  if (field == fields.end()) throw std::logic_error{"no such column: " + column.field + " of " + asked.list.page};
  return field->type;
}

Cell cell_of(Asked const& asked, ListColumn const& column, ApiType type, json::object const& item) {
  auto const* value = find_in_item(item, column.field);
  if (value == nullptr || value->is_null() || (value->is_string() && value->get_string().empty())) return {};
  if (type == ApiType::instant) return {.text = moment(value->as_string())};
  auto cell = Cell{.text = words_of(asked, column, *value)};
  if (value->is_number()) cell.number = value->to_number<double>();
  return cell;
}

using Rows = std::vector<std::vector<Cell>>;

// Where a row stands in its list; those without a value stand last, and equal ones as they were made.
struct RowPlace {
  double number{0};
  std::string text{};
  Uuid id{};
  std::size_t row{0};
  bool has_value{false};
};

std::string text_in(json::object const& item, std::string_view field) {
  auto const* value = find_in_item(item, field);
  return value != nullptr && value->is_string() ? std::string{value->get_string()} : std::string{};
}

RowPlace place_of(json::object const& item, std::string_view field, std::size_t row) {
  auto place = RowPlace{.id = uuid_from_text(text_in(item, "id")).value_or(Uuid{}), .row = row};
  place.has_value = field == "id";
  if (place.has_value) return place;
  place.text = text_in(item, field);
  auto const* value = find_in_item(item, field);
  auto const is_number = value != nullptr && value->is_number();
  if (is_number) place.number = value->to_number<double>();
  place.has_value = is_number || !place.text.empty();
  return place;
}

// The field the page is ordered by under this address; empty when it has no order of its own.
std::string sort_field(ListFile const& list, Request const& request) {
  if (list.sorts.empty()) return {};
  auto const named = std::ranges::find(list.sorts, std::string{request.query_value("sort")}, &ListSort::word);
  return named == list.sorts.end() ? list.sorts.front().field : named->field;
}

Rows in_order(Rows rows, std::vector<RowPlace> places, bool is_down) {
  std::ranges::sort(places, [&](RowPlace const& one, RowPlace const& other) {
    if (one.has_value != other.has_value) return one.has_value;
    auto const& low = is_down ? other : one;
    auto const& high = is_down ? one : other;
    return std::tie(low.number, low.text, low.id) < std::tie(high.number, high.text, high.id);
  });
  auto ordered = Rows{};
  ordered.reserve(rows.size());
  for (auto const& place : places) ordered.push_back(std::move(rows[place.row]));
  return ordered;
}

Result<Rows> read_rows(Asked const& asked, Request const& request) {
  if (!may_pass(asked.rows.access, asked.actor)) return not_found();
  auto types = std::vector<ApiType>{};
  for (auto const& column : asked.list.columns) types.push_back(type_of(asked, column));
  auto rows = Rows{};
  auto places = std::vector<RowPlace>{};
  auto const field = sort_field(asked.list, request);
  auto const next =
      TRY(read_api_list(asked.rows, of_rows(request, *asked.rows.operation), asked.actor, kMostRows, [&](json::object const& item) {
        if (!field.empty()) places.push_back(place_of(item, field, rows.size()));
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i < types.size(); ++i) row.push_back(cell_of(asked, asked.list.columns[i], types[i], item));
      }));
  if (!next.empty()) return Problem{.kind = Kind::too_large, .key = "list.too_long"};
  if (field.empty()) return rows;
  return in_order(std::move(rows), std::move(places), request.query_value("direction") != "ascending");
}

std::vector<std::string> heads_of(Asked const& asked) {
  auto heads = std::vector<std::string>{};
  for (auto const& column : asked.list.columns) heads.push_back(asked.site.words(asked.actor, column.label_key));
  return heads;
}

std::string file_name(ListFile const& list) {
  auto name = list.page.substr(1);
  std::ranges::replace(name, '/', '-');
  return name;
}

std::string as_csv(Asked const& asked, Rows const& rows) {
  auto csv = CsvWriter{};
  csv.row(heads_of(asked));
  for (auto const& row : rows) {
    auto cells = CsvRow{};
    for (auto const& cell : row) cells.push_back(cell.text);
    csv.row(cells);
  }
  return csv.take();
}

Document as_document(Asked const& asked, Rows rows, Instant made_at) {
  auto const title = asked.site.words(asked.actor, asked.list.title_key);
  auto table = Table{.caption = title, .head_rows = 1, .rows = std::move(rows)};
  auto heads = std::vector<Cell>{};
  for (auto& head : heads_of(asked)) heads.push_back({.text = std::move(head), .is_head = true});
  table.rows.insert(table.rows.begin(), std::move(heads));
  auto document = Document{.title = title, .made_at = made_at};
  document.blocks.emplace_back(std::move(table));
  return document;
}

}  // namespace

void add_list_files(FeatureHost& host, ListFile const& list) {
  auto const access = route_of(host.router, list.page).access;
  if (!route_of(host.router, path_of_rows(list)).operation) throw std::logic_error{"no list of the API: " + path_of_rows(list)};
  auto const ask = [&host, list](Actor const& actor) {
    return Asked{.list = list, .rows = route_of(host.router, path_of_rows(list)), .site = host.site, .actor = actor};
  };
  host.router.get(list.page + ".csv", access, [ask](Request const& request, Actor const& actor) -> Result<Response> {
    auto const asked = ask(actor);
    auto response = download("text/csv; charset=utf-8", file_name(asked.list) + ".csv", as_csv(asked, TRY(read_rows(asked, request))));
    return response.with("Cache-Control", "private, no-store");
  });
  host.router.get(list.page + ".xlsx", access, [ask, &host](Request const& request, Actor const& actor) -> Result<Response> {
    auto const asked = ask(actor);
    return document_download(as_document(asked, TRY(read_rows(asked, request)), host.clock.now()), DocumentFormat::xlsx,
                             file_name(asked.list));
  });
}

}  // namespace baeumgil
