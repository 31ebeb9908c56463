#pragma once

#include "features/issues/issue_draft.h"

namespace baeumgil {

class Database;

// Nothing is accepted without a figure that says how bad it is: the one sent along, or the stored one when none is sent.
Result<IssueId> accept_issue(Database&, Actor const&, IssueId, BaselineDraft const&);

}  // namespace baeumgil
