#pragma once

#include <string>

#include "base/result.h"
#include "features/issues/issue.h"

namespace baeumgil {

class Database;

Result<IssueId> drop_issue(Database&, Actor const&, IssueId, std::string const& reason);

}  // namespace baeumgil
