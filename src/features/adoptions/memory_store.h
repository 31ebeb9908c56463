#pragma once
// Keeps what the decision memory knows: changes around us, and what they woke.

#include <string>
#include <vector>

#include "features/adoptions/decision_memory.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void insert_condition_change(Tx&, ConditionChange const&, PersonId recorded_by);
std::vector<ConditionChange> list_condition_changes(Tx&);  // newest first; at most 200

// Refused and still kept that day, and those put off; newest first, at most 500.
std::vector<KeptDecision> list_kept_decisions(Tx&);

// False when the same woke it before.
bool insert_waking(Tx&, Waking const&);
std::vector<Waking> list_wakings(Tx&, AdoptionId);  // newest first
std::vector<Waking> list_open_wakings(Tx&);

struct WakingReply {
  WakingAnswer answer{};
  std::string reason{};
  PersonId by{};
};
void answer_wakings(Tx&, AdoptionId, WakingReply const&);

}  // namespace baeumgil
