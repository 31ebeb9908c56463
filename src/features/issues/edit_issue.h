#pragma once

#include "features/issues/issue_draft.h"

namespace baeumgil {

class Database;

// What has been accepted keeps its figure: the baseline may then be corrected, not removed.
Result<IssueId> edit_issue(Database&, Actor const&, IssueId, IssueDraft const&);

}  // namespace baeumgil
