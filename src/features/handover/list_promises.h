#pragma once
// What a person has promised and still has to keep, as it stands today.

#include "features/handover/handover.h"
#include "features/people/person.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// What this giver can hand to this successor: adoptions the successor's department owns; what is the giver's own, where the actor
// may hand it on; and what goes with a role both hold. Without what was passed on before.
std::vector<Promise> list_promises(Tx&, Actor const&, Person const& giver, Person const& successor);
// Their own, taken over ones too, that nobody took from them.
std::vector<Promise> list_kept_by(Tx&, PersonId);
// What they took over and has not been kept yet: their reports, trips.
std::vector<Promise> list_taken_and_open(Tx&, PersonId);

}  // namespace baeumgil
