#include "features/audit/record_event.h"
#include "features/trips/take_over_visit.h"

namespace baeumgil {

void take_over_visit(Tx& tx, Actor const& actor, VisitId id, PersonId giver, PersonId successor) {
  auto const numbers = tx.list(
      "UPDATE visits SET contact_id = $2, version = version + 1 WHERE institution_id = $institution AND id = $1 AND contact_id = $3 "
      "RETURNING number",
      [](Row& row) { return row.next<std::string>(); }, id, successor, giver);
  for (auto const& number : numbers) record_event(tx, actor, {.verb = "visit.handed_over", .subject = {"visit", id.value, number}});
}

}  // namespace baeumgil
