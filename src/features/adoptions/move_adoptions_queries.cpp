#include "features/adoptions/move_adoptions.h"

namespace baeumgil {

std::vector<AdoptionId> move_adoptions(Tx& tx, CaseId from, CaseId into) {
  return tx.list(
      "UPDATE adoptions SET case_id = $2, version = version + 1 WHERE institution_id = $institution AND case_id = $1 RETURNING id",
      [](Row& row) { return row.next<AdoptionId>(); }, from, into);
}

void move_adoptions_back(Tx& tx, std::vector<AdoptionId> const& adoptions, CaseId to) {
  for (auto const id : adoptions)
    tx.change("UPDATE adoptions SET case_id = $2, version = version + 1 WHERE institution_id = $institution AND id = $1", id, to);
}

}  // namespace baeumgil
