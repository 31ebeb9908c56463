#include "features/issues/list_supporters.h"

namespace baeumgil {

std::vector<PersonId> list_supporters(Tx& tx, IssueId issue) {
  return tx.list(
      "SELECT s.person_id FROM issue_supports s JOIN people p ON p.institution_id = s.institution_id AND p.id = s.person_id "
      "WHERE s.institution_id = $institution AND s.issue_id = $1 AND p.is_active = 1 ORDER BY s.supported_at, s.person_id",
      [](Row& row) { return row.next<PersonId>(); }, issue);
}

}  // namespace baeumgil
