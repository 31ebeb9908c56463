#include "app/like_issues.h"

#include "features/find/find_like.h"
#include "platform/db/database.h"

namespace baeumgil {

std::vector<IssueId> like_issues(Database& db, SearchIndex const& index, Actor const& actor, std::string_view words) {
  auto const likeness = db.read(actor, [](Tx& tx) { return load_likeness(tx); });
  auto ids = std::vector<IssueId>{};
  for (auto const& hit : find_like(index, likeness, words, "issue")) ids.push_back(IssueId{hit});
  return ids;
}

}  // namespace baeumgil
