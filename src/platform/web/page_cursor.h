#pragma once
// Paging of API lists, newest first by id: the cursor is the id of the last row shown, and says nothing else to its reader.
// A store asks for page.limit + 1 rows older than page.after; the extra row only tells that there is more.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/json_writer.h"
#include "platform/web/fields.h"

namespace baeumgil {

struct ApiPage {
  std::optional<Uuid> after{};
  int limit{50};
};

// From `cursor` and `limit` (1 to 200) of the query.
ApiPage read_api_page(Fields&);

// {"items": […], "next": "…" or null}. `write(json, row)` writes one row, `id_of(row)` is its id.
template <class Row, class Write, class IdOf>
void write_api_page(JsonWriter& json, std::vector<Row> const& rows, ApiPage const& page, Write const& write, IdOf const& id_of) {
  auto const shown = std::min(rows.size(), static_cast<std::size_t>(page.limit));
  json.begin_object().key("items").begin_array();
  for (std::size_t i = 0; i < shown; ++i) write(json, rows[i]);
  json.end_array().key("next");
  if (rows.size() > shown)
    json.value(to_text(id_of(rows[shown - 1])));
  else
    json.null();
  json.end_object();
}

}  // namespace baeumgil
