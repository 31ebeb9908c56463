#pragma once
// What the search index holds of this noun: teams, which all staff read, until they are withdrawn.

#include <optional>
#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_team_documents(Tx&);
std::optional<SearchDocument> find_team_document(Tx&, TeamId);

}  // namespace baeumgil
