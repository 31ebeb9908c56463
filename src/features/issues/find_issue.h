#pragma once
// Issues for other features: looking up, choosing, and the two moves that adoption makes.

#include <vector>

#include "base/result.h"
#include "features/issues/issue.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Issue> find_issue(Tx&, Actor const&, IssueId);
// Those a trip, team or case can be bound to, high priority first; at most 500.
// Scouting wishes (발굴 희망) are those registered before this day for which no case was found: next year's programme looks for one.
Date wished_before(Tx&);
std::vector<Issue> list_choosable_issues(Tx&, Actor const&);
// Moves the issue along its table when another noun caused it (match, adopt, reopen); nothing when it already stands there
// or the table does not lead there.
void move_issue(Tx&, Actor const&, IssueId, IssueState to);

}  // namespace baeumgil
