#include "platform/db/tenants.h"

namespace baeumgil {

std::vector<InstitutionId> list_tenants(Tx& tx) {
  return tx.list("SELECT id FROM shared_institutions WHERE is_tenant = 1 ORDER BY id", [](Row& row) { return row.next<InstitutionId>(); });
}

}  // namespace baeumgil
