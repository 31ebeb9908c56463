#pragma once
// All that the rules say of one trip before the committee: of the trip, of who sits, and of the sitting itself.

#include "features/overseas/agenda.h"
#include "features/rules/evaluate.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct JudgedItem {
  Room room{};
  std::vector<Verdict> verdicts{};  // by code; the committee's of the versions in force when it sits
};
Result<JudgedItem> judge_item(Tx&, Actor const&, AgendaItemId);  // of whoever may see the room

// Who sits on the day of the meeting, and how it was called.
Situation situation_of(Committee const&, Meeting const&, Language);

}  // namespace baeumgil
