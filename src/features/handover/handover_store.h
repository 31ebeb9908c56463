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
void insert_handover(Tx&, Handover const&);
void update_promise(Tx&, HandoverId, Promise const&);
void close_handover(Tx&, HandoverId);

}  // namespace baeumgil
