#pragma once
// Wakes kept decisions: proposer, owner and programme officer are told, and somebody has to answer.

#include "base/actor.h"
#include "base/result.h"
#include "features/adoptions/decision_memory.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

// Those that wait for what changed.
void wake_by_change(Tx&, Actor const&, ConditionChange const&);
// Those that wait for an ordinance of which a rule has come into force since the decision; once a day.
void wake_by_rules(Tx&, Actor const&);
// Those whose policy another adoption takes up.
void wake_by_policy(Tx&, Actor const&, Adoption const& taken_up);

struct ConditionChangeInput {
  std::optional<WakeCondition> kind{};
  std::string subject{};
  std::string what{};
  std::string source{};
  std::optional<Date> changed_on{};
};
Result<ConditionChangeId> record_condition_change(Database&, Actor const&, ConditionChangeInput const&);

// It woke, was looked at, and stays a no: with the reason.
Result<AdoptionId> leave_asleep(Database&, Actor const&, AdoptionId, std::string const& reason);

}  // namespace baeumgil
