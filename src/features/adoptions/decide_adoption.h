#pragma once
// Yes, later, no or already done: always with its reason, decider, date and record number.

#include <optional>
#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

struct DecisionInput {
  std::optional<Decision> decision{};
  std::string reason_code{};  // law, budget, organisation, condition, effect, duplicate, other
  std::string reason{};
  std::string record_no{};
  std::optional<Date> next_review_on{};      // compulsory with defer
  std::optional<WakeCondition> waits_for{};  // of a no or a later: what would change it
  std::string waits_for_subject{};           // its name, so that a change of it is noticed
};

Result<AdoptionId> decide_adoption(Database&, Actor const&, AdoptionId, DecisionInput const&);

}  // namespace baeumgil
