#pragma once

#include <vector>

#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Adoption> find_adoption(Tx&, Actor const&, AdoptionId);  // all staff
std::vector<Adoption> list_adoptions_of_case(Tx&, Actor const&, CaseId);
std::vector<Adoption> list_adoptions_of_issue(Tx&, Actor const&, IssueId);

}  // namespace baeumgil
