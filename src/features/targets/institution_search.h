#pragma once
// What the search index holds of this noun: the shared directory, all of it. Only what every staff member of the institution may read.

#include <optional>
#include <vector>

#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_institution_documents(Tx&);
// None when the row is gone or is not to be found any more.
std::optional<SearchDocument> find_institution_document(Tx&, InstitutionId);

}  // namespace baeumgil
