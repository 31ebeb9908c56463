#include "features/follows/move_follows.h"

namespace baeumgil {

std::vector<FollowId> move_follows(Tx& tx, CaseId from, CaseId into) {
  return tx.list(
      "UPDATE follows SET target = $2 WHERE institution_id = $institution AND noun = 'case' AND target = $1 AND person_id NOT IN "
      "(SELECT o.person_id FROM follows o WHERE o.institution_id = $institution AND o.noun = 'case' AND o.target = $2) RETURNING id",
      [](Row& row) { return row.next<FollowId>(); }, to_text(from), to_text(into));
}

void move_follows_back(Tx& tx, std::vector<FollowId> const& follows, CaseId to) {
  for (auto const id : follows)
    tx.change("UPDATE follows SET target = $2 WHERE institution_id = $institution AND id = $1", id, to_text(to));
}

}  // namespace baeumgil
