#pragma once
// Keeps handovers in the database: every SQL statement about them.

#include <vector>

#include "base/result.h"
#include "features/handover/handover.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Read by giver, successor, maker, the owning department, the programme officer, administrators and auditors.
Result<Handover> find_handover(Tx&, Actor const&, HandoverId);
std::vector<Handover> list_handovers(Tx&, Actor const&);  // newest first, without their promises; at most 200

// Between these two departments' people something is still open.
bool has_open_handover(Tx&, PersonId giver, DepartmentId owner);
// What this person gave away: accepted, or still waiting for the answer.
std::vector<Promise> list_passed_on(Tx&, PersonId giver);
// What this person accepted and no row of the matter itself says; an adoption's own officer does.
struct TakenOver {
  PersonId giver{};
  Promise promise{};
};
std::vector<TakenOver> list_taken_over(Tx&, PersonId successor);
void insert_handover(Tx&, Handover const&);
void update_promise(Tx&, HandoverId, Promise const&);
void close_handover(Tx&, HandoverId);

}  // namespace baeumgil
