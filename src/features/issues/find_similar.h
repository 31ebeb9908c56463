#pragma once
// What is registered already and like what somebody is about to register: shown before it is saved.

#include <string_view>
#include <vector>

#include "base/actor.h"
#include "features/issues/issue_likeness.h"
#include "features/issues/issue_support.h"

namespace baeumgil {

class Database;

struct IssueLikeness {
  SearchIndex const& index;
  LikeIssues find{nullptr};
};
// The same title first, then as the search finds them; at most five. What was dropped is not among them.
std::vector<IssueWithSupport> find_similar(Database&, IssueLikeness const&, Actor const&, std::string_view title);

}  // namespace baeumgil
