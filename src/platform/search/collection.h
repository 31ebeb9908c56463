#pragma once
// The documents one reader may read, over all segments of the indexes given. How rare a word is counts these alone, so
// nothing of what is hidden shows, not even in the order.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/search/index_snapshot.h"

namespace baeumgil {

class Collection {
 public:
  Collection(std::vector<std::shared_ptr<IndexSnapshot const>> const&, std::vector<std::uint64_t> audiences);

  std::vector<SegmentView> const& parts() const { return parts_; }
  double documents() const { return documents_; }
  double holding(Term) const;  // how many documents; remembered, so one collection serves one thread
  double rarity(Term term) const { return rarity_of(documents_, holding(term)); }
  bool shows(SegmentView const&, std::uint32_t slot) const;

 private:
  std::vector<SegmentView> parts_{};
  std::vector<std::uint64_t> audiences_{};
  double documents_{0};
  mutable std::unordered_map<Term, double> holding_{};
};

}  // namespace baeumgil
