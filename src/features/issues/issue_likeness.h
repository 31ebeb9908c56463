#pragma once
// Which issues are like a new one. The search stands on the issues, so the app hands it over.

#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/ids.h"

namespace baeumgil {

class Database;
class SearchIndex;

// The best first; may name rows that are no longer there.
using LikeIssues = std::vector<IssueId> (*)(Database&, SearchIndex const&, Actor const&, std::string_view words);

}  // namespace baeumgil
