#pragma once
// Who decides in somebody's place today, for every feature that asks who decides.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/stand_ins/stand_in.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<StandIn> find_stand_in(Tx&, StandInId);
// The active deputies of a person today, those named first first.
std::vector<PersonId> list_stand_ins(Tx&, PersonId principal);
// By which row one of them stands in for the other today.
std::optional<StandIn> find_stand_in_between(Tx&, PersonId principal, PersonId deputy);
// Who was appointed to a vacant post of this department, or of the whole institution; none: nobody.
std::optional<PersonId> find_acting_holder(Tx&, Post, DepartmentId);

}  // namespace baeumgil
