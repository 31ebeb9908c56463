#pragma once
// Proposes that a case becomes policy for one pending issue. The clock for the decision starts.

#include <optional>
#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "base/dates.h"
#include "base/ids.h"

namespace baeumgil {

class Database;

struct ProposedAdoption {
  IssueId issue{};
  std::string proposal{};
  DepartmentId owner{};             // whom the proposer sees doing it; nil: says nothing
  std::optional<Date> wished_by{};  // and by when it is to be there
};

Result<AdoptionId> propose_adoption(Database&, Actor const&, CaseId, ProposedAdoption const&);

}  // namespace baeumgil
