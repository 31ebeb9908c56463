#include "platform/search/top_documents.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "platform/search/posting_cursor.h"

namespace baeumgil {

namespace {

constexpr std::uint32_t kWindow = 4096;  // slots
constexpr float kSlack = 1.0001F;        // bounds are floats

struct TermCursor {
  PostingCursor postings;
  float worth{0};
  Points held{0};  // the worth
  Points most{0};  // points it can bring anywhere
  Points here{0};  // in the window
};

Points bound_of(float worth, float impact) { return points_of(worth * impact * kSlack) + 1; }

class SegmentSearch {
 public:
  SegmentSearch(Collection const& collection, std::uint32_t part, QueryPlan const& plan, Filter const& filter)
      : collection_{collection},
        part_{part},
        view_{collection.parts()[part]},
        filter_{filter},
        impacts_{view_.segment->impacts()},
        lengths_{view_.segment->lengths()},
        least_{points_of(static_cast<float>(plan.least))} {
    cursors_.reserve(plan.first);
    for (std::size_t place = 0; place < plan.first; ++place) {
      auto const* entry = view_.segment->find(plan.terms[place].term);
      if (entry == nullptr) continue;
      auto const worth = plan.terms[place].worth;
      cursors_.push_back({PostingCursor{*view_.segment, *entry}, worth, points_of(worth), bound_of(worth, entry->best)});
    }
    std::sort(cursors_.begin(), cursors_.end(), [](TermCursor const& a, TermCursor const& b) { return a.most < b.most; });
  }

  void run(BestSlots& best) {
    for (auto start = next_start(best); start != kNoSlot; start = next_start(best)) {
      auto const end = start + std::min(kWindow, kNoSlot - start);
      auto const leading = first_leading_within(start, end, best);
      if (leading < cursors_.size()) {
        gather(leading, start, end);
        judge(leading, start, best);
      }
      for (auto i = first_leading_anywhere(best); i < cursors_.size(); ++i) cursors_[order_[i]].postings.seek(end);
    }
  }

 private:
  // Terms by what they can bring; those before it cannot, all together, bring a document among the best, or are too little of the
  // question for a document that holds nothing else.
  std::size_t first_leading(Points TermCursor::*brought, BestSlots const& best) const {
    auto points = Points{0};
    auto held = Points{0};
    for (std::size_t i = 0; i < order_.size(); ++i) {
      points += cursors_[order_[i]].*brought;
      held += cursors_[order_[i]].held;
      if (score_of(points) >= best.threshold() && held >= least_) return i;
    }
    return order_.size();
  }

  std::size_t first_leading_anywhere(BestSlots const& best) {
    order_.resize(cursors_.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    return first_leading(&TermCursor::most, best);
  }

  std::uint32_t next_start(BestSlots const& best) {
    auto start = kNoSlot;
    for (auto i = first_leading_anywhere(best); i < cursors_.size(); ++i) start = std::min(start, cursors_[i].postings.slot());
    return start;
  }

  std::size_t first_leading_within(std::uint32_t start, std::uint32_t end, BestSlots const& best) {
    for (auto& cursor : cursors_) cursor.here = bound_of(cursor.worth, cursor.postings.best_within(start, end));
    std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return cursors_[a].here < cursors_[b].here; });
    return first_leading(&TermCursor::here, best);
  }

  void gather(std::size_t leading, std::uint32_t start, std::uint32_t end) {
    touched_.fill(0);
    for (auto i = leading; i < order_.size(); ++i) {
      auto& cursor = cursors_[order_[i]];
      cursor.postings.seek(start);
      cursor.postings.each_before(end, [&](std::uint32_t slot, std::uint32_t count) {
        auto const at = slot - start;
        auto& word = touched_[at / 64];
        auto const bit = std::uint64_t{1} << at % 64;
        auto const is_known = (word & bit) != 0;
        word |= bit;
        points_[at] = (is_known ? points_[at] : 0) + points_of(cursor.worth * impacts_.of(count, lengths_[slot]));
        held_[at] = (is_known ? held_[at] : 0) + cursor.held;
      });
    }
  }

  void judge(std::size_t leading, std::uint32_t start, BestSlots& best) {
    auto others = Points{0};
    auto held = Points{0};
    for (std::size_t i = 0; i < leading; ++i) {
      others += cursors_[order_[i]].here;
      held += cursors_[order_[i]].held;
    }
    for (std::uint32_t word = 0; word < touched_.size(); ++word)
      for (auto bits = touched_[word]; bits != 0; bits &= bits - 1) {
        auto const at = word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
        if (score_of(points_[at] + others) >= best.threshold() && held_[at] + held >= least_) judge_one(leading, start, at, best);
      }
  }

  void judge_one(std::size_t leading, std::uint32_t start, std::uint32_t at, BestSlots& best) {
    auto const slot = start + at;
    auto points = points_[at];
    auto held = held_[at];
    for (std::size_t i = 0; i < leading; ++i) {
      auto& cursor = cursors_[order_[i]];
      cursor.postings.seek(slot);
      if (cursor.postings.slot() != slot) continue;
      points += points_at(cursor);
      held += cursor.held;
    }
    auto const score = score_of(points);
    if (score >= best.threshold() && held >= least_ && collection_.shows(view_, slot) && filter_.accepts(slot))
      best.offer({part_, slot, points, score});
  }

  Points points_at(TermCursor& cursor) const {
    return points_of(cursor.worth * impacts_.of(cursor.postings.count(), lengths_[cursor.postings.slot()]));
  }

  Collection const& collection_;
  std::uint32_t part_;
  SegmentView const& view_;
  Filter const& filter_;
  Impacts const& impacts_;
  std::uint8_t const* lengths_;
  Points least_;
  std::vector<TermCursor> cursors_{};  // by what they can bring anywhere
  std::vector<std::size_t> order_{};   // by what they can bring in the window
  std::array<std::uint64_t, kWindow / 64> touched_;
  std::array<Points, kWindow> points_;
  std::array<Points, kWindow> held_;
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
          scored.points += points_of(plan.terms[place].worth * segment.impacts().of(cursor.count(), segment.length(scored.slot)));
      }
    }
  }
  for (auto& scored : slots) scored.score = score_of(scored.points);
}

}  // namespace baeumgil
