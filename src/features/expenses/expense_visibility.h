#pragma once

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Whose claims a person may see: their own; the accounting officer and the auditor those of the whole institution.
// The statement names expenses e.
void add_visible_expenses(Query&, Actor const&);

}  // namespace baeumgil
