#pragma once
// Adoptions go over to another case when theirs is merged into it, and back.

#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<AdoptionId> move_adoptions(Tx&, CaseId from, CaseId into);
void move_adoptions_back(Tx&, std::vector<AdoptionId> const&, CaseId to);

}  // namespace baeumgil
