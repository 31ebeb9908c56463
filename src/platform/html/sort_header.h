#pragma once
// The heads of a list that may be ordered by them. The address keeps its filters and goes back to the first page.

#include <string>
#include <string_view>
#include <vector>

#include "base/list_order.h"
#include "platform/html/components.h"
#include "platform/web/query_string.h"

namespace baeumgil {

// Leads to the list in this order; up when it stands so already, downwards.
template <WordedEnum E>
SortHeader sort_header(QueryString const& address, ListOrder<E> const& current, std::string_view label_key, E by) {
  auto const is_current = current.by == by;
  auto const to = is_current && current.is_down() ? SortDirection::ascending : SortDirection::descending;
  auto header = SortHeader{.label_key = std::string{label_key}};
  header.path = address.without("page").with("sort", to_word(by)).with("direction", to_word(to)).text();
  if (is_current) header.direction = to_word(current.direction);
  return header;
}

// What the filter form keeps, so that filtering and taking along follow the order that is seen.
template <WordedEnum E>
void keep_order(std::vector<HiddenField>& kept, ListOrder<E> const& order) {
  if (order.by == E{} && order.is_down()) return;
  kept.push_back({.name = "sort", .value = std::string{to_word(order.by)}});
  kept.push_back({.name = "direction", .value = std::string{to_word(order.direction)}});
}

}  // namespace baeumgil
