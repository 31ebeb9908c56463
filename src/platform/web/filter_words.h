#pragma once
// The words of a filter that may be given several times: "?state=open&state=matched". Unknown words narrow nothing.

#include <vector>

#include "base/list_order.h"
#include "platform/web/fields.h"

namespace baeumgil {

template <WordedEnum E>
std::vector<E> read_filter_words(Fields& query, std::string_view name) {
  auto values = std::vector<E>{};
  for (auto const& word : query.texts(name))
    if (auto const value = enum_from_word<E>(word)) values.push_back(*value);
  return values;
}

// "?sort=due_on&direction=ascending"; unknown words leave the list as it stands.
template <WordedEnum E>
ListOrder<E> read_list_order(Fields& query) {
  auto order = ListOrder<E>{};
  if (auto const by = read_filter_words<E>(query, "sort"); !by.empty()) order.by = by.front();
  if (auto const to = read_filter_words<SortDirection>(query, "direction"); !to.empty()) order.direction = to.front();
  return order;
}

// 1 when the address names no page that can be.
inline int read_page_number(Fields& query) {
  auto const page = query.integer("page").value_or(1);
  return page < 1 || page > 100'000 ? 1 : static_cast<int>(page);
}

}  // namespace baeumgil
