#pragma once
// What a person promised that no department owns: reports to write, trips to lead, letters to hosts, questions to answer; and what
// goes with a role: checks of adoptions, rounds of awards, visitors who wait for an answer.

#include <vector>

#include "features/handover/handover.h"
#include "features/people/person.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// As it stands today, whoever it was passed on to.
std::vector<Promise> list_promises_of(Tx&, PersonId);
// Goes to somebody who holds the role too.
std::vector<Promise> list_role_promises(Tx&, Roles const&);
bool approves(Tx&, PersonId, TripId);
// A round that is only planned is known to those who run, decide, pay and audit it.
bool may_know_round(Tx&, Actor const&, Uuid const& round);

}  // namespace baeumgil
