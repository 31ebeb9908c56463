#pragma once
// Binds a case to a pending issue it may solve, or undoes that.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

Result<CaseId> match_case(Database&, Actor const&, CaseId, IssueId);
Result<CaseId> unmatch_case(Database&, Actor const&, CaseId, IssueId);

}  // namespace baeumgil
