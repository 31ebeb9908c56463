#pragma once

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Which trips a person may see: from submission on all of the institution's, before that those one has to do with.
// The statement names trips t, their teams g and the leaders l.
void add_visible_trips(Query&, Actor const&);
bool sees_every_trip(Actor const&);  // drafts too

}  // namespace baeumgil
