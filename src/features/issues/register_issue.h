#pragma once

#include "features/issues/issue_draft.h"

namespace baeumgil {

class Database;
class Tx;

// For one's own department; the programme officer for any. The programme officers are told.
Result<IssueId> register_issue(Database&, Actor const&, IssueDraft const&);
// In a change of more than one; the caller tells of them.
Result<IssueId> register_issue(Tx&, Actor const&, IssueDraft const&);
std::optional<Problem> problem_of_new(Tx&, Actor const&, IssueDraft const&);

}  // namespace baeumgil
