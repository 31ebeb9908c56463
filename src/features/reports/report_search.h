#pragma once
// What the search index holds of this noun: accepted reports. Only what every staff member of the institution may read.

#include <optional>
#include <vector>

#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_report_documents(Tx&);
// None when the row is gone or is not to be found any more.
std::optional<SearchDocument> find_report_document(Tx&, ReportId);

}  // namespace baeumgil
