#pragma once
// Every change is recorded in the transaction that makes it. Never called for a refusal: that writes nothing.

#include "base/actor.h"
#include "features/audit/event.h"
#include "platform/db/transaction.h"

namespace baeumgil {

EventId record_event(Tx&, Actor const&, Event const&);

}  // namespace baeumgil
