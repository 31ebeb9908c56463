#include "platform/search/top_documents.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

#include "platform/search/posting_cursor.h"

namespace baeumgil {

namespace {

constexpr std::uint32_t kWindow = 512;      // slots
constexpr std::size_t kMostPromising = 48;  // windows
constexpr float kSlack = 1.0001F;           // bounds are floats

struct TermCursor {
  PostingCursor postings;
  float worth{0};
  Points held{0};  // the worth
  Points here{0};  // points it can bring in the window
};

Points bound_of(float worth, std::uint8_t best) {
  return best == 0 ? 0 : points_of(worth * static_cast<float>(best) * kImpactOfByte * kSlack) + 1;
}

class SegmentSearch {
 public:
  SegmentSearch(Collection const& collection, std::uint32_t part, QueryPlan const& plan, Filter const& filter)
      : collection_{collection},
        part_{part},
        view_{collection.parts()[part]},
        filter_{filter},
        impacts_{view_.segment->impacts()},
        lengths_{view_.segment->lengths()},
        least_{points_of(static_cast<float>(plan.least))},
        window_count_{(view_.segment->documents() + kWindow - 1) / kWindow} {
    fresh_.reserve(plan.first);
    for (std::size_t place = 0; place < plan.first; ++place) {
      auto const* entry = view_.segment->find(plan.terms[place].term);
      if (entry == nullptr) continue;
      auto const worth = plan.terms[place].worth;
      fresh_.push_back({PostingCursor{*view_.segment, *entry}, worth, points_of(worth)});
    }
    bound_windows();
  }

  // The most promising windows first, so that what the others must bring is soon known.
  void run(BestSlots& best) {
    auto windows = std::vector<std::uint32_t>{};
    for (std::uint32_t window = 0; window < window_count_; ++window)
      if (may_bring(window, best)) windows.push_back(window);
    auto const promising = windows.begin() + static_cast<std::ptrdiff_t>(std::min(windows.size(), kMostPromising));
    if (promising != windows.end())
      std::nth_element(windows.begin(), promising, windows.end(), [&](std::uint32_t a, std::uint32_t b) { return most_[a] > most_[b]; });
    walk({windows.begin(), promising}, best);
    walk({promising, windows.end()}, best);
  }

 private:
  // What all terms together can bring in each window, and how much of the question.
  void bound_windows() {
    bytes_.resize(fresh_.size() * window_count_);
    most_.resize(window_count_);
    held_most_.resize(window_count_);
    for (std::size_t i = 0; i < fresh_.size(); ++i) {
      auto const bytes = std::span{bytes_}.subspan(i * window_count_, window_count_);
      fresh_[i].postings.mark_best(kWindow, bytes);
      auto const of_one = fresh_[i].worth * kImpactOfByte * kSlack * kPointsOfOne;
      for (std::uint32_t window = 0; window < window_count_; ++window) {
        most_[window] += static_cast<float>(bytes[window]) * of_one + 2;
        held_most_[window] += bytes[window] == 0 ? 0 : fresh_[i].held;
      }
    }
  }

  bool may_bring(std::uint32_t window, BestSlots const& best) const {
    return static_cast<double>(most_[window]) * static_cast<double>(kSlack) >= best.threshold() * static_cast<double>(kPointsOfOne) &&
           held_most_[window] >= least_ && held_most_[window] > 0;
  }

  void walk(std::vector<std::uint32_t> windows, BestSlots& best) {
    std::sort(windows.begin(), windows.end());
    cursors_ = fresh_;
    for (auto const window : windows) {
      if (!may_bring(window, best)) continue;
      auto const leading = first_leading_within(window, best);
      if (leading == order_.size()) continue;
      gather(leading, window * kWindow);
      judge(leading, window * kWindow, best);
    }
  }

  // Terms by what they can bring here; those before it cannot, all together, bring a document among the best, or are too little of
  // the question for a document that holds nothing else.
  std::size_t first_leading_within(std::uint32_t window, BestSlots const& best) {
    order_.clear();
    for (std::size_t i = 0; i < cursors_.size(); ++i) {
      cursors_[i].here = bound_of(cursors_[i].worth, bytes_[i * window_count_ + window]);
      if (cursors_[i].here > 0) order_.push_back(i);
    }
    std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return cursors_[a].here < cursors_[b].here; });
    auto points = Points{0};
    auto held = Points{0};
    for (std::size_t i = 0; i < order_.size(); ++i) {
      points += cursors_[order_[i]].here;
      held += cursors_[order_[i]].held;
      if (score_of(points) >= best.threshold() && held >= least_) return i;
    }
    return order_.size();
  }

  void gather(std::size_t leading, std::uint32_t start) {
    points_.fill(0);
    held_.fill(0);
    for (auto i = leading; i < order_.size(); ++i) {
      auto& cursor = cursors_[order_[i]];
      cursor.postings.seek(start);
      cursor.postings.each_before(start + kWindow, [&](std::uint32_t slot, std::uint32_t count) {
        points_[slot - start] += points_of(cursor.worth * impacts_.of(count, lengths_[slot]));
        held_[slot - start] += cursor.held;
      });
    }
  }

  void judge(std::size_t leading, std::uint32_t start, BestSlots& best) {
    others_.assign(1, 0);
    auto held = Points{0};
    for (std::size_t i = 0; i < leading; ++i) {
      others_.push_back(others_.back() + cursors_[order_[i]].here);
      held += cursors_[order_[i]].held;
    }
    auto const less = [](Points a, Points b) { return a > b ? a - b : 0; };
    auto const held_at_least = less(least_, held);
    auto const needed = [&] { return std::max(less(points_for(best), others_[leading]), Points{1}); };
    auto at_least = needed();
    for (std::uint32_t at = 0; at < kWindow; ++at) {
      if (points_[at] < at_least || held_[at] < held_at_least) continue;
      judge_one(leading, start + at, at, best);
      at_least = needed();
    }
  }

  static Points points_for(BestSlots const& best) { return static_cast<Points>(best.threshold() * static_cast<double>(kPointsOfOne)); }

  void judge_one(std::size_t leading, std::uint32_t slot, std::uint32_t at, BestSlots& best) {
    auto points = points_[at];
    auto held = held_[at];
    for (auto i = leading; i-- > 0;) {
      if (score_of(points + others_[i + 1]) < best.threshold()) return;
      auto& cursor = cursors_[order_[i]];
      cursor.postings.seek(slot);
      if (cursor.postings.slot() != slot) continue;
      points += points_of(cursor.worth * impacts_.of(cursor.postings.count(), lengths_[slot]));
      held += cursor.held;
    }
    auto const score = score_of(points);
    if (score >= best.threshold() && held >= least_ && collection_.shows(view_, slot) && filter_.accepts(slot))
      best.offer({part_, slot, points, score});
  }

  Collection const& collection_;
  std::uint32_t part_;
  SegmentView const& view_;
  Filter const& filter_;
  Impacts const& impacts_;
  std::uint8_t const* lengths_;
  Points least_;
  std::uint32_t window_count_;
  std::vector<TermCursor> fresh_{};    // before the first posting
  std::vector<TermCursor> cursors_{};  // on their way
  std::vector<std::uint8_t> bytes_{};  // highest impact by term and window, in 255ths of kMostImpact; 0: the term is not there
  std::vector<float> most_{};          // points by window
  std::vector<Points> held_most_{};    // by window
  std::vector<std::size_t> order_{};   // of the terms in the window by what they can bring there
  std::vector<Points> others_{};       // what the first so many of them can bring
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
