#include "features/issues/find_similar.h"

#include <algorithm>

#include "features/issues/issue_store.h"
#include "platform/db/database.h"

namespace baeumgil {

std::vector<IssueWithSupport> find_similar(Database& db, IssueLikeness const& likeness, Actor const& actor, std::string_view title) {
  constexpr auto kMost = std::size_t{5};
  if (title.empty()) return {};
  return db.read(actor, [&](Tx& tx) {
    auto ids = list_issues_titled(tx, title);  // what was registered a moment ago stands in no index yet
    auto const found = likeness.find == nullptr ? std::vector<IssueId>{} : likeness.find(tx, likeness.index, title);
    for (auto const id : found)
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    auto similar = std::vector<IssueWithSupport>{};
    for (auto const id : ids) {
      if (similar.size() == kMost) break;
      auto issue = find_issue_with_support(tx, actor, id);
      if (issue && issue->state != IssueState::dropped) similar.push_back(*std::move(issue));
    }
    return similar;
  });
}

}  // namespace baeumgil
