#pragma once
// What is late moves an adoption under way to delayed, and back when it no longer is: once a day by the job "adoption.follow",
// and at once when a card is filed or a milestone marked.

#include <string_view>

#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

inline constexpr std::string_view kFollowAdoptionsJob = "adoption.follow";
void queue_following(Tx&);  // for the next morning; the job queues itself again

Result<AdoptionId> follow_delay(Tx&, Actor const&, AdoptionId);
Result<Done> follow_adoptions(Database&, Actor const&);

}  // namespace baeumgil
