#pragma once
// Another person of the owner department becomes the officer: what was promised is theirs to keep now.

#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Who may is the handover's to say. Nothing happens when it is theirs already, or when nobody has to keep it any more.
Result<AdoptionId> take_over_adoption(Tx&, Actor const&, AdoptionId, PersonId successor);

}  // namespace baeumgil
