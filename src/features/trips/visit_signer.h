#pragma once

#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Who signs the letter: the head of the writer's department, or the next step of the ladder where the head travels. Nil: nobody.
PersonId signer_of(Tx&, Visit const&, Trip const&);

}  // namespace baeumgil
