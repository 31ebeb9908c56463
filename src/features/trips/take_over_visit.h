#pragma once
// Another person of the guest becomes the contact of a letter to a host. Who may is the handover's to say.

#include "base/actor.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void take_over_visit(Tx&, Actor const&, VisitId, PersonId giver, PersonId successor);

}  // namespace baeumgil
