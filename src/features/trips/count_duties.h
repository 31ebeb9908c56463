#pragma once
// A trip permitted on days of an emergency duty: that holds trips back, so it is counted where the auditor looks.

#include "base/actor.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void count_duties(Tx&, Actor const&, Trip const&);
// Of a permitted trip whose days or travellers changed: the duties that did not call it before.
void count_new_duties(Tx&, Actor const&, Trip const& before, Trip const& after);

}  // namespace baeumgil
