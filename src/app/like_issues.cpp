#include "app/like_issues.h"

#include "features/find/find_like.h"

namespace baeumgil {

std::vector<IssueId> like_issues(Tx& tx, SearchIndex const& index, std::string_view words) {
  auto ids = std::vector<IssueId>{};
  for (auto const& hit : find_like(index, load_likeness(tx), words, "issue")) ids.push_back(IssueId{hit});
  return ids;
}

}  // namespace baeumgil
