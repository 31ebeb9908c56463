#include "platform/search/count_matches.h"

#include <algorithm>

#include "platform/search/posting_cursor.h"

namespace baeumgil {

namespace {

class Counter {
 public:
  Counter(Collection const& collection, SegmentView const& view, Narrowing const& narrowing)
      : collection_{collection},
        view_{view},
        groups_{narrowing.groups},
        filter_{*view.segment, narrowing},
        counted_(view.segment->label_count()) {}

  // Whether it is among what is found.
  bool add(std::uint32_t slot, MatchCounts& counts) {
    if (!collection_.shows(view_, slot)) return false;
    auto only = std::size_t{0};
    auto const failed = filter_.failed(slot, &only);
    if (failed > 1) return false;
    counts.total += failed == 0 ? 1 : 0;
    for (auto const label : view_.segment->labels(slot))
      if (failed == 0 || view_.segment->label(label).starts_with(groups_[only].facet)) ++counted_[label];
    return failed == 0;
  }

  void put_labels(MatchCounts& counts) const {
    for (std::uint32_t number = 0; number < counted_.size(); ++number)
      if (counted_[number] > 0) counts.labels[std::string{view_.segment->label(number)}] += counted_[number];
  }

 private:
  Collection const& collection_;
  SegmentView const& view_;
  std::vector<LabelGroup> const& groups_;
  Filter filter_;
  std::vector<std::int64_t> counted_;
};

// Slots whose titles hold every part of the initials; whether side by side is still to be seen.
std::vector<std::uint32_t> slots_with(Segment const& segment, std::vector<Term> const& terms) {
  auto cursors = std::vector<PostingCursor>{};
  for (auto const term : terms) {
    auto const* entry = segment.find(term);
    if (entry == nullptr) return {};
    cursors.emplace_back(segment, *entry);
  }
  auto slots = std::vector<std::uint32_t>{};
  for (auto slot = cursors.front().slot(); slot != kNoSlot;) {
    auto highest = slot;
    for (auto& cursor : cursors) {
      cursor.seek(highest);
      highest = cursor.slot();
      if (highest == kNoSlot) return slots;
    }
    if (highest == slot) {
      slots.push_back(slot);
      highest = slot + 1;
    }
    cursors.front().seek(highest);
    slot = cursors.front().slot();
  }
  return slots;
}

// 0 when they do not stand there; more when the title begins with them and says little else.
double initials_score(std::u16string_view initials, std::u16string_view wanted) {
  if (initials.find(wanted) == std::u16string_view::npos) return 0;
  auto const starts = initials.starts_with(wanted) ? 1.0 : 0.0;
  return 1 + starts + static_cast<double>(wanted.size()) / static_cast<double>(initials.size());
}

}  // namespace

MatchCounts count_matches(Collection const& collection, QueryPlan const& plan, Narrowing const& narrowing) {
  auto counts = MatchCounts{};
  auto held = std::vector<Points>{};
  auto const least = points_of(static_cast<float>(plan.least));
  for (auto const& view : collection.parts()) {
    held.assign(view.segment->documents(), 0);
    auto is_any = false;
    for (std::size_t place = 0; place < plan.first; ++place) {
      auto const* entry = view.segment->find(plan.terms[place].term);
      if (entry == nullptr) continue;
      is_any = true;
      auto const worth = points_of(plan.terms[place].worth);
      auto cursor = PostingCursor{*view.segment, *entry};
      cursor.each_before(kNoSlot, [&](std::uint32_t slot, std::uint32_t) { held[slot] += worth; });
    }
    if (!is_any) continue;
    auto counter = Counter{collection, view, narrowing};
    for (std::uint32_t slot = 0; slot < held.size(); ++slot)
      if (held[slot] > 0 && held[slot] >= least) counter.add(slot, counts);
    counter.put_labels(counts);
  }
  return counts;
}

MatchCounts find_initials(Collection const& collection, QueryPlan const& plan, Narrowing const& narrowing, BestSlots& best) {
  auto counts = MatchCounts{};
  auto const terms = initials_terms(plan.initials);
  for (std::uint32_t part = 0; part < collection.parts().size(); ++part) {
    auto const& view = collection.parts()[part];
    auto counter = Counter{collection, view, narrowing};
    for (auto const slot : slots_with(*view.segment, terms)) {
      auto const score = initials_score(initials_of(folded_text(view.segment->title(slot))), plan.initials);
      if (score > 0 && counter.add(slot, counts)) best.offer({part, slot, points_of(static_cast<float>(score)), score});
    }
    counter.put_labels(counts);
  }
  return counts;
}

}  // namespace baeumgil
