#pragma once
// What the search index holds of this noun: issues not dropped. Only what every staff member of the institution may read.

#include <optional>
#include <vector>

#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_issue_documents(Tx&);
// None when the row is gone or is not to be found any more.
std::optional<SearchDocument> find_issue_document(Tx&, IssueId);

}  // namespace baeumgil
