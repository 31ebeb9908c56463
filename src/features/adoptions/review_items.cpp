#include "features/adoptions/review_items.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace baeumgil {
namespace {

std::array<std::string_view, 6> review_items(Adoption const& adoption) {
  return {adoption.background,        adoption.proposers_note, adoption.directions_opinions,
          adoption.status_and_review, adoption.alternatives,   adoption.expected_effect};
}

}  // namespace

int written_review_items(Adoption const& adoption) {
  auto const items = review_items(adoption);
  return static_cast<int>(std::ranges::count_if(items, [](std::string_view item) { return !trimmed(item).empty(); }));
}

bool is_review_complete(Adoption const& adoption) {
  return written_review_items(adoption) == static_cast<int>(review_items(adoption).size());
}

}  // namespace baeumgil
