#pragma once
// In what order a list stands: by one of its own words, up or down.

#include "base/enum_text.h"

namespace baeumgil {

enum class SortDirection { descending, ascending };
constexpr auto enum_words(SortDirection) { return std::array<std::string_view, 2>{"descending", "ascending"}; }

// The first word of E is what the list is ordered by unless asked otherwise.
template <WordedEnum E>
struct ListOrder {
  E by{};
  SortDirection direction{SortDirection::descending};

  bool is_down() const { return direction == SortDirection::descending; }
};

}  // namespace baeumgil
