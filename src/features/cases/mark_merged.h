#pragma once
// A case that leads on to another, and back, in the transaction of who merges them; every right is checked there.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Done> mark_merged(Tx&, Actor const&, Case, CaseId into, std::string const& reason);
Result<Done> unmark_merged(Tx&, Actor const&, Case, CaseState before);
// Binds the other to the issues it is not bound to yet; which those are.
std::vector<IssueId> hand_issues_on(Tx&, Actor const&, Case const& from, Case const& into);
void take_issues_back(Tx&, CaseId, std::vector<IssueId> const&);

}  // namespace baeumgil
