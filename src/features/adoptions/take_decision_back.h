#pragma once
// A decision that is looked at again: what was decided stays among the past decisions, and the clock begins anew.

#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void take_decision_back(Tx&, Actor const&, Adoption&);

}  // namespace baeumgil
