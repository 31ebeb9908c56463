#pragma once
// Reads what a form or a JSON body says about an issue; the names of the fields are the same in both.

#include "features/issues/issue_draft.h"
#include "features/issues/issue_store.h"
#include "platform/web/fields.h"

namespace baeumgil {

IssueDraft read_issue_draft(Fields&);
BaselineDraft read_baseline_draft(Fields&);
// From the address of a list. `mine` narrows to what the actor registered.
IssueFilter read_issue_filter(Fields& query, Actor const&);

}  // namespace baeumgil
