#pragma once
// What the search index holds of this noun: cases taken in from other institutions, which all staff read.

#include <optional>
#include <vector>

#include "features/exchange/received.h"
#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_received_documents(Tx&);
std::vector<SearchDocument> list_received_documents_of(Tx&, ReceivedBundleId);  // what it brought
std::optional<SearchDocument> find_received_document(Tx&, ReceivedCaseId);

}  // namespace baeumgil
