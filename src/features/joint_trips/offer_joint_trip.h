#pragma once
// Offers a trip that goes the same way to go together, takes the offer back, and answers it.

#include <string>

#include "base/result.h"
#include "features/joint_trips/joint_offer.h"

namespace baeumgil {

class Database;

Result<JointOfferId> offer_joint_trip(Database&, Actor const&, TripId from, TripId to, std::string const& message);
// Accepted: a plan of the two that is still being written takes over the days and hours of the other at their common host.
Result<JointOfferId> answer_joint_offer(Database&, Actor const&, JointOfferId, JointState to, std::string const& words);

}  // namespace baeumgil
