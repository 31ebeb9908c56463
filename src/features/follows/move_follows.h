#pragma once
// Who follows a case that is merged follows the one it leads to, and back.

#include <vector>

#include "features/follows/follow.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<FollowId> move_follows(Tx&, CaseId from, CaseId into);  // who follows both keeps both
void move_follows_back(Tx&, std::vector<FollowId> const&, CaseId to);

}  // namespace baeumgil
