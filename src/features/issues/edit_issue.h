#pragma once

#include "features/issues/issue_draft.h"

namespace baeumgil {

class Database;
class Tx;

// What has been accepted keeps its figure: the baseline may then be corrected, not removed.
Result<IssueId> edit_issue(Database&, Actor const&, IssueId, IssueDraft const&);
Result<IssueId> edit_issue(Tx&, Actor const&, IssueId, IssueDraft const&);  // in a change of more than one
std::optional<Problem> problem_of_edit(Tx&, Actor const&, Issue const&, IssueDraft const&);

}  // namespace baeumgil
