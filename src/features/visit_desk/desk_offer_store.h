#pragma once
// The rows every institution reads and only their host writes: each change here names the transaction's own institution.

#include <optional>

#include "base/result.h"
#include "features/visit_desk/find_desk_offer.h"

namespace baeumgil {

std::optional<VisitSlot> find_own_slot(Tx&, VisitSlotId);
void insert_visit_slot(Tx&, VisitSlot const&);
bool remove_empty_slot(Tx&, VisitSlotId);      // false when a group has it
bool take_slot(Tx&, VisitSlotId, int groups);  // false when it does not hold so many more
void release_slot(Tx&, VisitSlotId, int groups);

void save_standing_answer(Tx&, StandingAnswer const&);  // a new one, or a changed one
bool remove_standing_answer_row(Tx&, StandingAnswerId);

}  // namespace baeumgil
