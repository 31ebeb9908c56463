#include "platform/web/page_cursor.h"

namespace baeumgil {

ApiPage read_api_page(Fields& query) {
  constexpr auto most = 200;
  auto page = ApiPage{};
  auto const cursor = query.text("cursor");
  if (!cursor.empty()) page.after = uuid_from_text(cursor);
  if (!cursor.empty() && !page.after) query.refuse("cursor", "field.unknown_choice");
  auto const limit = query.integer("limit").value_or(page.limit);
  if (limit < 1) query.refuse("limit", "field.too_small", {"1"});
  if (limit > most) query.refuse("limit", "field.too_large", {std::to_string(most)});
  page.limit = static_cast<int>(std::clamp<std::int64_t>(limit, 1, most));
  return page;
}

}  // namespace baeumgil
