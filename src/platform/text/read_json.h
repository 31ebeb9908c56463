#pragma once
// JSON laid flat: {"a": {"b": [1, "x"]}} reads as a.b.0 = 1, a.b.1 = x. Enough for what we stored ourselves and want to
// show or compare; what people send is read by platform/web/fields.h.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

struct JsonLine {
  std::string path{};
  std::string text{};  // of a text its content; numbers and truth values as written; empty for null, {} and []
};

// None when the text is not JSON.
std::optional<std::vector<JsonLine>> flatten_json(std::string_view json);

// The objects of one list: "sections.3.body" → rows[3]["body"].
using JsonCells = std::map<std::string, std::string, std::less<>>;
std::vector<JsonCells> rows_in_json(std::vector<JsonLine> const&, std::string_view list);

// Where reading stopped in a text that is not JSON, both counted from one.
struct JsonPlace {
  std::size_t line{1};
  std::size_t column{1};
};
JsonPlace place_of_json_error(std::string_view json);

}  // namespace baeumgil
