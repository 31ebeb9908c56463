#pragma once
// The institutions that keep their programme in this installation. Whoever works for all of them, such as the job runner,
// goes from one to the next, each in a transaction of its own.

#include <vector>

#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<InstitutionId> list_tenants(Tx&);

}  // namespace baeumgil
