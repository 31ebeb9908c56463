#pragma once
// One search from words to ranked keys: plan, the best by terms, then a second look at the text of the best.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/collection.h"
#include "platform/search/narrowing.h"
#include "platform/search/query_plan.h"

namespace baeumgil {

struct TextQuery {
  std::string_view text{};
  std::vector<LabelGroup> groups{};
  std::size_t offset{0};
  std::size_t limit{20};
  bool counts_matches{true};
  // What a document must hold of the query's worth; 0: whatever holds any of it, for lists that are judged and not read.
  std::optional<double> least_share{};
  bool heeds_quotes{true};  // "…" must stand there word for word
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
  std::string also{};  // other words that were looked for
};

TextAnswer search_text(Collection const&, TextQuery const&);

}  // namespace baeumgil
