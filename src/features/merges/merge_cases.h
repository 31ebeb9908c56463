#pragma once

#include <string>

#include "base/result.h"
#include "features/merges/merge.h"

namespace baeumgil {

class Database;

// The answer is the case that stays.
Result<CaseId> merge_cases(Database&, Actor const&, CaseId, CaseId into, std::string const& reason);
// conflict: something was added to it since.
Result<CaseId> undo_merge(Database&, Actor const&, MergeId);

}  // namespace baeumgil
