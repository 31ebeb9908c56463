#pragma once

#include "base/result.h"
#include "features/issues/issue.h"

namespace baeumgil {

class Database;

// From now on teams are asked to look for who solves it best.
Result<IssueId> open_issue(Database&, Actor const&, IssueId);

}  // namespace baeumgil
