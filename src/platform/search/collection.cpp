#include "platform/search/collection.h"

#include <algorithm>

#include "platform/search/posting_cursor.h"

namespace baeumgil {

Collection::Collection(std::vector<std::shared_ptr<IndexSnapshot const>> const& snapshots, std::vector<std::uint64_t> audiences)
    : audiences_{std::move(audiences)} {
  for (auto const& snapshot : snapshots)
    for (auto const& view : snapshot->segments) {
      parts_.push_back(view);
      if (!view.is_restricted) {
        documents_ += view.living();
        continue;
      }
      for (std::uint32_t slot = 0; slot < view.segment->documents(); ++slot) documents_ += shows(view, slot) ? 1 : 0;
    }
  // The largest first: what it finds lets the others pass over more.
  std::stable_sort(parts_.begin(), parts_.end(), [](SegmentView const& a, SegmentView const& b) { return a.living() > b.living(); });
}

bool Collection::shows(SegmentView const& view, std::uint32_t slot) const {
  if (view.is_dead(slot)) return false;
  return !view.is_restricted || std::find(audiences_.begin(), audiences_.end(), view.segment->audience(slot)) != audiences_.end();
}

double Collection::holding(Term term) const {
  auto const [at, is_new] = holding_.try_emplace(term, 0.0);
  if (!is_new) return at->second;
  auto count = 0.0;
  for (auto const& view : parts_) {
    auto const* entry = view.segment->find(term);
    if (entry == nullptr) continue;
    if (view.is_restricted) {
      for (auto cursor = PostingCursor{*view.segment, *entry}; cursor.slot() != kNoSlot; cursor.next())
        count += shows(view, cursor.slot()) ? 1 : 0;
      continue;
    }
    count += entry->documents;
    if (!view.dead) continue;
    if (auto const dead = view.dead->holding.find(term); dead != view.dead->holding.end()) count -= dead->second;
  }
  return at->second = count;
}

}  // namespace baeumgil
