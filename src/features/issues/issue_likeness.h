#pragma once
// Which issues are like a new one. The search stands on the issues, so the app hands it over.

#include <string_view>
#include <vector>

#include "base/ids.h"

namespace baeumgil {

class SearchIndex;
class Tx;

// The best first; may name rows that are no longer there.
using LikeIssues = std::vector<IssueId> (*)(Tx&, SearchIndex const&, std::string_view words);

}  // namespace baeumgil
