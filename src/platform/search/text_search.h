#pragma once
// One search from words to ranked keys: plan, the best by terms, then a second look at the text of the best.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/collection.h"
#include "platform/search/label_filter.h"
#include "platform/search/query_plan.h"

namespace baeumgil {

struct TextQuery {
  std::string_view text{};
  std::vector<LabelGroup> groups{};
  std::size_t offset{0};
  std::size_t limit{20};
  bool counts_matches{true};
  bool takes_all{false};  // also what holds little of the query: ranked lists that are judged, not read
  PlanSettings plan{};
};

struct TextHit {
  std::string key{};
  std::string title{};
  double score{0};
};
struct TextAnswer {
  std::vector<TextHit> hits{};
  std::int64_t total{0};  // of all pages; 0 when matches were not counted
  std::map<std::string, std::int64_t, std::less<>> labels{};
  std::string meant{};
};

TextAnswer search_text(Collection const&, TextQuery const&);

}  // namespace baeumgil
