#pragma once
// What is known of the conduct on a trip, as the facts that rules judge it by.

#include <vector>

#include "base/actor.h"
#include "features/conduct/conduct.h"
#include "features/conduct/emergency_duty.h"
#include "features/rules/evaluate.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct TripConduct {
  std::vector<ConductEntry> entries{};  // those the person may see, newest first
  std::vector<EmergencyDuty> duties{};  // that call it
};
TripConduct find_trip_conduct(Tx&, Actor const&, Trip const&);

// Emergency duties are everybody's to know; what a person was given and whose breaches stand only for who may see them.
void set_conduct_facts(Tx&, Actor const&, Trip const&, TripConduct const&, Situation&);

}  // namespace baeumgil
