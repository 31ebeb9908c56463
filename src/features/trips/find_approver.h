#pragma once
// Whom the rules name to decide on a trip.

#include "base/actor.h"
#include "base/result.h"
#include "features/programs/program.h"
#include "features/rules/rule.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// The rules in force with the clauses of the trip's programme.
RuleBook rules_of(Tx&, Program const&);

// Whom the ladder names. Where nobody holds the post, who was appointed to act in it. Refused when there is nobody, or only
// travellers: no approver may be moved up or down.
Result<PersonId> find_approver(Tx&, Actor const&, Trip const&, RuleBook const&);

}  // namespace baeumgil
