#include "platform/web/api_csv.h"

#include "platform/csv/csv.h"
#include "platform/web/api_list.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMostRows = 20'000;

bool is_nested(ApiField const& field) { return field.type == ApiType::object && !field.fields.empty(); }

// The path of each column: "id", "owner.name".
void add_names(CsvRow& names, std::vector<ApiField> const& fields, std::string const& prefix = {}) {
  for (auto const& field : fields)
    if (is_nested(field))
      add_names(names, field.fields, prefix + field.name + ".");
    else
      names.push_back(prefix + field.name);
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
  auto csv = CsvWriter{};
  auto names = CsvRow{};
  add_names(names, route.operation->schema.fields);
  csv.row(names);
  auto const next = TRY(read_api_list(route, request, actor, kMostRows, [&](boost::json::object const& item) {
    auto cells = CsvRow{};
    for (auto const& name : names) {
      auto const* value = find_in_item(item, name);
      cells.push_back(value == nullptr ? std::string{} : api_cell(*value));
    }
    csv.row(cells);
  }));
  auto response = Response{.content_type = "text/csv; charset=utf-8", .body = csv.take()};
  response.with("Content-Disposition", "attachment; filename=\"" + route.operation->tag + ".csv\"");
  if (next.empty()) return response;
  auto further = request;
  set_query(further, "cursor", next);
  response.with("Link", "<" + address_of(further) + ">; rel=\"next\"");
  return response;
}

}  // namespace baeumgil
