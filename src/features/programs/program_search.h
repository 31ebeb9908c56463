#pragma once
// What the search index holds of this noun: programmes that were announced. One still being planned is the officer's.

#include <optional>
#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_program_documents(Tx&);
// None when it is gone or not every member of staff may read it.
std::optional<SearchDocument> find_program_document(Tx&, ProgramId);

}  // namespace baeumgil
