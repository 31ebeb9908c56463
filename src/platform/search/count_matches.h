#pragma once
// How many documents match, and how many under each label: exact, and only of what the reader may read.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "platform/search/top_documents.h"

namespace baeumgil {

struct MatchCounts {
  std::int64_t total{0};
  std::map<std::string, std::int64_t, std::less<>> labels{};  // as if no other label of the same facet were chosen
};

MatchCounts count_matches(Collection const&, QueryPlan const&, Narrowing const&);
// The same for titles that hold the plan's initials; these are also found by it.
MatchCounts find_initials(Collection const&, QueryPlan const&, Narrowing const&, BestSlots&);

}  // namespace baeumgil
