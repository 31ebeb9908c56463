#pragma once
// The one SQL fragment that says which cases a person may see. Expects the alias c (cases).

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void add_visible_cases(Query&, Actor const&);

}  // namespace baeumgil
