#pragma once
// What the search index holds of this noun: trips submitted and not cancelled. Only what every staff member of the institution may read.

#include <optional>
#include <vector>

#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_trip_documents(Tx&);
// None when the row is gone or is not to be found any more.
std::optional<SearchDocument> find_trip_document(Tx&, TripId);

}  // namespace baeumgil
