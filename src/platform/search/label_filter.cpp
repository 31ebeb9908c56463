#include "platform/search/label_filter.h"

#include <algorithm>

namespace baeumgil {

LabelFilter::LabelFilter(Segment const& segment, std::vector<LabelGroup> const& groups) : segment_{segment}, is_open_{groups.empty()} {
  for (auto const& group : groups) {
    auto& wanted = groups_.emplace_back(segment.label_count());
    for (std::uint32_t number = 0; number < segment.label_count(); ++number)
      wanted[number] = std::find(group.labels.begin(), group.labels.end(), segment.label(number)) != group.labels.end();
  }
}

std::size_t LabelFilter::failed(std::uint32_t slot, std::size_t* only) const {
  auto count = std::size_t{0};
  auto const labels = segment_.labels(slot);
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (std::any_of(labels.begin(), labels.end(), [&](std::uint16_t label) { return groups_[i][label]; })) continue;
    ++count;
    if (only != nullptr) *only = i;
  }
  return count;
}

}  // namespace baeumgil
