#pragma once

#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Who said that this issue is theirs too, and still works here; in the order they said so.
std::vector<PersonId> list_supporters(Tx&, IssueId);

}  // namespace baeumgil
