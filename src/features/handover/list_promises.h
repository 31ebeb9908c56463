#pragma once
// What an officer of adoptions has promised, as it stands today.

#include "features/handover/handover.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Of adoptions this department owns; in the order of the adoptions, then of the days.
std::vector<Promise> list_promises(Tx&, Actor const&, PersonId giver, DepartmentId owner);

}  // namespace baeumgil
