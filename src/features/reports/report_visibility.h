#pragma once
// The one SQL fragment that says which reports a person may see. Expects the aliases r (reports), g (teams), l (the leader).

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void add_visible_reports(Query&, Actor const&);

}  // namespace baeumgil
