#include "app/example/example_store.h"

namespace baeumgil {

void serve_institution(Tx& tx, InstitutionId id) { tx.change("UPDATE shared_institutions SET is_tenant = 1 WHERE id = $1", id); }

}  // namespace baeumgil
