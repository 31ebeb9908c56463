#include "features/cases/sent_case_store.h"

namespace baeumgil {

std::int64_t count_case_mail_receivers(Tx& tx, PersonId sender, Instant since) {
  return tx.value<std::int64_t>(
      "SELECT COALESCE(SUM(receivers), 0) FROM case_mails WHERE institution_id = $institution AND sent_by_id = $1 AND sent_at > $2", sender,
      since);
}

void insert_case_mail(Tx& tx, CaseId id, PersonId sender, int receivers) {
  tx.change(
      "INSERT INTO case_mails (institution_id, id, case_id, sent_by_id, sent_at, receivers) VALUES ($institution, $1, $2, $3, $4, $5)",
      Id<struct CaseMailTag>::make(), id, sender, tx.now(), receivers);
}

}  // namespace baeumgil
