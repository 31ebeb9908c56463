#pragma once
// The one thing no use case does for a loader: saying that the directory's entry is served by this installation.

#include "platform/db/transaction.h"

namespace baeumgil {

void serve_institution(Tx&, InstitutionId);

}  // namespace baeumgil
