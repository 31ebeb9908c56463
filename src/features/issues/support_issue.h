#pragma once
// A colleague supports an issue, or no longer does.

#include "base/actor.h"
#include "base/result.h"
#include "features/issues/issue_support.h"

namespace baeumgil {

class Database;

Result<IssueId> support_issue(Database&, Actor const&, IssueId);
Result<IssueId> withdraw_support(Database&, Actor const&, IssueId);

}  // namespace baeumgil
