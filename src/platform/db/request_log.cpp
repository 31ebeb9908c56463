#include "platform/db/request_log.h"

namespace baeumgil {

std::int64_t remove_answered_requests(Tx& tx, Instant before) {
  return tx.change(
      "DELETE FROM request_log WHERE institution_id = $institution AND (person_id, request_id) IN (SELECT person_id, request_id "
      "FROM request_log WHERE institution_id = $institution AND created_at < $1 ORDER BY created_at LIMIT 500)",
      before);
}

}  // namespace baeumgil
