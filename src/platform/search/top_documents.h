#pragma once
// The documents worth most by their terms, exactly, without looking at most of the others: the windows of slots that promise most come
// first, and in each, terms that could not bring a document among the best by themselves are only looked up in what the others find.
// Scores are the same to the last bit however the documents lie in segments.

#include <cstdint>
#include <string_view>
#include <vector>

#include "platform/search/collection.h"
#include "platform/search/narrowing.h"
#include "platform/search/query_plan.h"

namespace baeumgil {

struct ScoredSlot {
  std::uint32_t part{0};  // of the collection
  std::uint32_t slot{0};
  Points points{0};
  double score{0};  // the points, and what a second look adds
};

// Higher scores first, then lower keys.
bool comes_first(Collection const&, ScoredSlot const&, ScoredSlot const&);

// Keeps the best so many of what it is given.
class BestSlots {
 public:
  BestSlots(Collection const& collection, std::size_t wanted) : collection_{collection}, wanted_{wanted} {}
  double threshold() const { return slots_.size() < wanted_ ? 0 : slots_.front().score; }  // nothing below it gets in
  void offer(ScoredSlot const&);
  std::vector<ScoredSlot> take();  // in order

 private:
  Collection const& collection_;
  std::size_t wanted_;
  std::vector<ScoredSlot> slots_{};
};

// By the first terms of the plan.
std::vector<ScoredSlot> find_top(Collection const&, QueryPlan const&, Narrowing const&, std::size_t wanted);
// Adds what the other terms of the plan are worth in each.
void add_other_terms(Collection const&, QueryPlan const&, std::vector<ScoredSlot>&);

}  // namespace baeumgil
