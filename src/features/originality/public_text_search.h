#pragma once
// What the search index holds of this noun: texts from outside and old reports, not the removed ones. All staff of the institution
// read them.

#include <optional>
#include <vector>

#include "features/originality/public_text.h"
#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_public_text_documents(Tx&);
// None when the row is gone or is not to be found any more.
std::optional<SearchDocument> find_public_text_document(Tx&, PublicTextId);

}  // namespace baeumgil
