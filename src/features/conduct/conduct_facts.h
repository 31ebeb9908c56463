#pragma once
// What is known of the conduct on a trip, as the facts that rules judge it by.

#include "base/actor.h"
#include "features/rules/evaluate.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Emergency duties are everybody's to know; what a person was given and whose breaches stand only for who may see them.
void set_conduct_facts(Tx&, Actor const&, Trip const&, Situation&);

}  // namespace baeumgil
