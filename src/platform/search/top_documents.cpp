#include "platform/search/top_documents.h"

#include <algorithm>
#include <numeric>

#include "platform/search/posting_cursor.h"

namespace baeumgil {

namespace {

constexpr float kSlack = 1.0001F;  // bounds are summed in another order than scores

struct TermCursor {
  PostingCursor postings;
  float worth{0};
  std::size_t place{0};  // in the plan
  float most{0};         // score it can add anywhere
};

class SegmentSearch {
 public:
  SegmentSearch(Collection const& collection, std::uint32_t part, QueryPlan const& plan, Filter const& filter)
      : collection_{collection}, part_{part}, view_{collection.parts()[part]}, plan_{plan}, filter_{filter} {
    cursors_.reserve(plan.first);
    for (std::size_t place = 0; place < plan.first; ++place) {
      auto const* entry = view_.segment->find(plan.terms[place].term);
      if (entry == nullptr) continue;
      auto const worth = plan.terms[place].worth;
      cursors_.push_back({PostingCursor{*view_.segment, *entry}, worth, place, worth * entry->best * kSlack});
    }
    for (auto& cursor : cursors_) order_.push_back(&cursor);
    sort_all();
  }

  void run(BestSlots& best) {
    while (!order_.empty()) {
      auto const threshold = static_cast<float>(best.threshold());
      auto pivot = std::size_t{0};
      auto bound = 0.0F;
      for (; pivot < order_.size(); ++pivot) {
        bound += order_[pivot]->most;
        if (bound >= threshold) break;
      }
      if (pivot == order_.size()) return;
      auto const slot = order_[pivot]->postings.slot();
      while (pivot + 1 < order_.size() && order_[pivot + 1]->postings.slot() == slot) ++pivot;
      if (near_bound(pivot, slot) < threshold)
        pass_blocks(pivot, slot);
      else if (order_[0]->postings.slot() == slot)
        judge(pivot, slot, best);
      else
        bring_to(pivot, slot);
    }
  }

 private:
  float near_bound(std::size_t pivot, std::uint32_t slot) {
    auto bound = 0.0F;
    for (std::size_t i = 0; i <= pivot; ++i) bound += order_[i]->worth * order_[i]->postings.best_near(slot);
    return bound * kSlack;
  }

  void judge(std::size_t pivot, std::uint32_t slot, BestSlots& best) {
    std::sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(pivot) + 1,
              [](TermCursor const* a, TermCursor const* b) { return a->place < b->place; });
    auto score = 0.0F;
    auto held = 0.0F;
    auto const length = view_.segment->length(slot);
    for (std::size_t i = 0; i <= pivot; ++i) {
      score += order_[i]->worth * view_.segment->impacts().of(order_[i]->postings.count(), length);
      held += order_[i]->worth;
      order_[i]->postings.next();
    }
    if (static_cast<double>(score) >= best.threshold() && static_cast<double>(held) >= plan_.least && collection_.shows(view_, slot) &&
        filter_.accepts(slot))
      best.offer({part_, slot, static_cast<double>(score)});
    sort_all();
  }

  // No document before the end of these blocks, or before the next term's, can be good enough.
  void pass_blocks(std::size_t pivot, std::uint32_t slot) {
    auto end = kNoSlot - 1;
    for (std::size_t i = 0; i <= pivot; ++i) end = std::min(end, order_[i]->postings.end_near());
    auto next = end + 1;
    if (pivot + 1 < order_.size()) next = std::min(next, order_[pivot + 1]->postings.slot());
    seek_strongest(pivot + 1, std::max(next, slot + 1));
  }

  void bring_to(std::size_t pivot, std::uint32_t slot) {
    auto before = std::size_t{0};
    while (before <= pivot && order_[before]->postings.slot() < slot) ++before;
    seek_strongest(before, slot);
  }

  void seek_strongest(std::size_t count, std::uint32_t slot) {
    auto strongest = std::size_t{0};
    for (std::size_t i = 1; i < count; ++i)
      if (order_[i]->most > order_[strongest]->most) strongest = i;
    order_[strongest]->postings.seek(slot);
    for (auto i = strongest; i + 1 < order_.size() && order_[i + 1]->postings.slot() < order_[i]->postings.slot(); ++i)
      std::swap(order_[i], order_[i + 1]);
    drop_ended();
  }

  void sort_all() {
    for (std::size_t i = 1; i < order_.size(); ++i)  // few, and nearly in order
      for (auto j = i; j > 0 && order_[j]->postings.slot() < order_[j - 1]->postings.slot(); --j) std::swap(order_[j], order_[j - 1]);
    drop_ended();
  }
  void drop_ended() {
    while (!order_.empty() && order_.back()->postings.slot() == kNoSlot) order_.pop_back();
  }

  Collection const& collection_;
  std::uint32_t part_;
  SegmentView const& view_;
  QueryPlan const& plan_;
  Filter const& filter_;
  std::vector<TermCursor> cursors_{};
  std::vector<TermCursor*> order_{};  // by slot
};

}  // namespace

bool comes_first(Collection const& collection, ScoredSlot const& a, ScoredSlot const& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.part == b.part) return a.slot < b.slot;
  return collection.parts()[a.part].segment->key(a.slot) < collection.parts()[b.part].segment->key(b.slot);
}

void BestSlots::offer(ScoredSlot const& slot) {
  auto const order = [this](ScoredSlot const& a, ScoredSlot const& b) { return comes_first(collection_, a, b); };
  if (slots_.size() == wanted_) {
    if (wanted_ == 0 || !order(slot, slots_.front())) return;
    std::pop_heap(slots_.begin(), slots_.end(), order);
    slots_.pop_back();
  }
  slots_.push_back(slot);
  std::push_heap(slots_.begin(), slots_.end(), order);
}

std::vector<ScoredSlot> BestSlots::take() {
  std::sort(slots_.begin(), slots_.end(), [this](ScoredSlot const& a, ScoredSlot const& b) { return comes_first(collection_, a, b); });
  return std::move(slots_);
}

std::vector<ScoredSlot> find_top(Collection const& collection, QueryPlan const& plan, Narrowing const& narrowing, std::size_t wanted) {
  auto best = BestSlots{collection, wanted};
  for (std::uint32_t part = 0; part < collection.parts().size(); ++part) {
    auto const filter = Filter{*collection.parts()[part].segment, narrowing};
    SegmentSearch{collection, part, plan, filter}.run(best);
  }
  return best.take();
}

void add_other_terms(Collection const& collection, QueryPlan const& plan, std::vector<ScoredSlot>& slots) {
  auto order = std::vector<std::size_t>(slots.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return slots[a].part != slots[b].part ? slots[a].part < slots[b].part : slots[a].slot < slots[b].slot;
  });
  for (auto place = plan.first; place < plan.terms.size(); ++place) {
    auto at = std::size_t{0};
    for (std::uint32_t part = 0; part < collection.parts().size() && at < order.size(); ++part) {
      auto const& segment = *collection.parts()[part].segment;
      auto const end =
          std::find_if(order.begin() + static_cast<std::ptrdiff_t>(at), order.end(), [&](std::size_t i) { return slots[i].part != part; });
      auto const stop = static_cast<std::size_t>(end - order.begin());
      auto const* entry = at < stop ? segment.find(plan.terms[place].term) : nullptr;
      if (entry == nullptr) {
        at = stop;
        continue;
      }
      for (auto cursor = PostingCursor{segment, *entry}; at < stop; ++at) {
        auto& scored = slots[order[at]];
        cursor.seek(scored.slot);
        if (cursor.slot() == scored.slot)
          scored.score += static_cast<double>(plan.terms[place].worth * segment.impacts().of(cursor.count(), segment.length(scored.slot)));
      }
    }
  }
}

}  // namespace baeumgil
