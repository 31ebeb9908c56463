#include "platform/search/narrowing.h"

#include <algorithm>

namespace baeumgil {

Filter::Filter(Segment const& segment, Narrowing const& narrowing)
    : segment_{segment}, phrases_{narrowing.phrases}, is_open_{narrowing.groups.empty() && narrowing.phrases.empty()} {
  for (auto const& group : narrowing.groups) {
    auto& wanted = groups_.emplace_back(segment.label_count());
    for (std::uint32_t number = 0; number < segment.label_count(); ++number)
      wanted[number] = std::find(group.labels.begin(), group.labels.end(), segment.label(number)) != group.labels.end();
  }
}

std::size_t Filter::failed(std::uint32_t slot, std::size_t* only) const {
  constexpr std::size_t kWhatever = 2;  // no other choice of a label would help
  auto count = std::size_t{0};
  auto const labels = segment_.labels(slot);
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (std::any_of(labels.begin(), labels.end(), [&](std::uint16_t label) { return groups_[i][label]; })) continue;
    ++count;
    if (only != nullptr) *only = i;
  }
  if (phrases_.empty() || count >= kWhatever) return count;
  auto const text = compact_text(segment_.text(slot));
  auto const holds = [&](std::u16string const& phrase) { return text.find(phrase) != std::u16string::npos; };
  return std::all_of(phrases_.begin(), phrases_.end(), holds) ? count : kWhatever;
}

}  // namespace baeumgil
