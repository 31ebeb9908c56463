#pragma once
// The answers all API routes share: {"id": …} of what was done, and pages of items with a cursor.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/json_writer.h"
#include "platform/web/fields.h"
#include "platform/web/response.h"

namespace baeumgil {

inline Response done_answer(int status, std::string const& id) {
  auto json = JsonWriter{};
  json.begin_object().field("id", id).end_object();
  return json_response(status, json.take());
}

// What `cursor` and `limit` of the address ask for.
struct PageAsked {
  std::optional<Uuid> after{};  // the last item of the page before
  int limit{50};
};

inline PageAsked read_page_asked(Fields& query) {
  auto asked = PageAsked{};
  if (auto const cursor = query.text("cursor"); !cursor.empty()) {
    asked.after = uuid_from_text(cursor);
    if (!asked.after) query.refuse("cursor", "field.unknown_choice");
  }
  auto const limit = query.integer("limit").value_or(50);
  asked.limit = limit < 1 ? 1 : limit > 200 ? 200 : static_cast<int>(limit);
  return asked;
}

// `items` holds up to one more than was asked for: the sign that there is a next page.
template <class Items, class Write>
Response page_answer(Items const& items, PageAsked const& asked, Write&& write) {
  auto json = JsonWriter{};
  json.begin_object().key("items").begin_array();
  auto last = std::string{};
  auto written = 0;
  for (auto const& item : items) {
    if (written++ == asked.limit) break;
    write(json, item);
    last = to_text(item.id);
  }
  json.end_array().key("next");
  if (written > asked.limit)
    json.value(last);
  else
    json.null();
  json.end_object();
  return json_response(200, json.take());
}

// The same of a list that is always read whole, such as the departments: the page after the item with that id.
template <class Items, class Write>
Result<Response> page_of_all(Items const& items, PageAsked const& asked, Write&& write) {
  auto first = items.begin();
  if (asked.after) {
    first = std::find_if(items.begin(), items.end(), [&](auto const& item) { return to_text(item.id) == to_text(*asked.after); });
    if (first == items.end()) return invalid("cursor", "field.unknown_choice");
    ++first;
  }
  auto const shown = std::min<std::ptrdiff_t>(asked.limit + 1, items.end() - first);
  return page_answer(Items{first, first + shown}, asked, std::forward<Write>(write));
}

}  // namespace baeumgil
