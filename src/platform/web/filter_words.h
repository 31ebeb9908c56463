#pragma once
// The words of a filter that may be given several times: "?state=open&state=matched". Unknown words narrow nothing.

#include <vector>

#include "platform/web/fields.h"

namespace baeumgil {

template <WordedEnum E>
std::vector<E> read_filter_words(Fields& query, std::string_view name) {
  auto values = std::vector<E>{};
  for (auto const& word : query.texts(name))
    if (auto const value = enum_from_word<E>(word)) values.push_back(*value);
  return values;
}

// 1 when the address names no page that can be.
inline int read_page_number(Fields& query) {
  auto const page = query.integer("page").value_or(1);
  return page < 1 || page > 100'000 ? 1 : static_cast<int>(page);
}

}  // namespace baeumgil
