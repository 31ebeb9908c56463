#pragma once
// What the search index holds of this noun: adoptions, which all staff read.

#include <optional>
#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_adoption_documents(Tx&);
std::optional<SearchDocument> find_adoption_document(Tx&, AdoptionId);

}  // namespace baeumgil
