#pragma once
// 중단: giving up what was decided takes two. The owner department's head asks, with a reason; the executive decides, and never who
// asked. Until then it goes on.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

Result<AdoptionId> ask_to_drop(Database&, Actor const&, AdoptionId, std::string const& reason);
// With the number of the decision's document; the reason that was asked with is the adoption's.
Result<AdoptionId> drop_adoption(Database&, Actor const&, AdoptionId, std::string const& record_no);
// Refused with a reason, or taken back by the head.
Result<AdoptionId> keep_adoption_going(Database&, Actor const&, AdoptionId, std::string const& reason);

}  // namespace baeumgil
