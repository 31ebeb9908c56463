#pragma once

#include "features/issues/issue_draft.h"

namespace baeumgil {

class Database;

// For one's own department; the programme officer for any. The programme officers are told.
Result<IssueId> register_issue(Database&, Actor const&, IssueDraft const&);

}  // namespace baeumgil
