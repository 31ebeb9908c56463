#pragma once

#include <string>

#include "base/result.h"
#include "features/issues/issue.h"

namespace baeumgil {

class Database;

// The head of the owner department says it is solved, and shows by what figure or document.
Result<IssueId> solve_issue(Database&, Actor const&, IssueId, std::string const& evidence);

}  // namespace baeumgil
