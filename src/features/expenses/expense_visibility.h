#pragma once

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Whose claims a person may see: their own; the accounting officer and the auditor those of the whole institution; the head
// of a department, and who approves the trip, those that wait for their confirmation or that they confirmed.
// The statement names expenses e and trips t.
void add_visible_expenses(Query&, Actor const&);

}  // namespace baeumgil
