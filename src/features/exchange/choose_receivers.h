#pragma once
// The officer says which institutions a shared case is for; none: for all.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

// `names`: codes, full names, or short ones only one institution bears. invalid, at "names": unknown, ambiguous or our own.
Result<CaseId> choose_receivers(Database&, Actor const&, CaseId, std::vector<std::string> const& names);

}  // namespace baeumgil
