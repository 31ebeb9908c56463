#include "platform/search/index_snapshot.h"

#include <algorithm>

namespace baeumgil {

void DeadSlots::add(Segment const& segment, std::uint32_t slot) {
  slots.resize(segment.documents());
  if (slots[slot]) return;
  slots[slot] = true;
  ++count;
  auto found = DocumentTerms{};
  read_terms(segment.text(slot), found);
  std::sort(found.terms.begin(), found.terms.end());
  found.terms.erase(std::unique(found.terms.begin(), found.terms.end()), found.terms.end());
  for (auto const term : found.terms) ++holding[term];
}

SegmentView view_of(std::shared_ptr<Segment const> segment, std::uint64_t number) {
  auto view = SegmentView{.segment = std::move(segment), .number = number};
  for (std::uint32_t slot = 0; slot < view.segment->documents() && !view.is_restricted; ++slot)
    view.is_restricted = view.segment->audience(slot) != kEveryone;
  return view;
}

}  // namespace baeumgil
