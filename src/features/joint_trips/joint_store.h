#pragma once
// Keeps offers to go together.

#include <vector>

#include "base/result.h"
#include "features/joint_trips/joint_offer.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void insert_offer(Tx&, JointOffer const&);
Result<Done> update_offer(Tx&, JointOffer const&);               // its answer; conflict when someone saved first
Result<JointOffer> find_offer(Tx&, Actor const&, JointOfferId);  // for whoever sees both trips
std::vector<JointOffer> list_offers(Tx&, TripId);                // made by this trip or to it, newest first
bool has_standing_offer(Tx&, TripId, TripId);                    // offered or accepted, either way

}  // namespace baeumgil
