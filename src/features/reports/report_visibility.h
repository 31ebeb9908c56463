#pragma once
// The SQL fragments that say which reports a person may see. They expect the aliases r (reports), g (teams), l (the leader).

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void add_visible_reports(Query&, Actor const&);
// Those to which a department head is a party, as parties_to() says: who travelled, leads or has taken the report over.
void add_head_is_party(Query&);

}  // namespace baeumgil
