#pragma once
// Proposes that a case becomes policy for one pending issue. The clock for the decision starts.

#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "base/ids.h"

namespace baeumgil {

class Database;

Result<AdoptionId> propose_adoption(Database&, Actor const&, CaseId, IssueId, std::string const& proposal);

}  // namespace baeumgil
